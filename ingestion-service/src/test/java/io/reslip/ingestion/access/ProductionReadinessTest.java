package io.reslip.ingestion.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.reslip.ingestion.access.ProductionReadiness.Settings;
import org.junit.jupiter.api.Test;

class ProductionReadinessTest {
  private static final String ISSUER = "https://login.example/realms/acquirer";

  @Test
  void aProductionWithAnIssuerAndKeysStarts() {
    assertThat(obstacles(new Settings("production", null, ISSUER, "system", "/keys/ring.json")))
        .isEmpty();
  }

  @Test
  void aProductionWithLocalKeysNamesTheProperty() {
    assertThat(obstacles(new Settings("production", "MIIB", ISSUER, "system", "/keys/ring.json")))
        .singleElement()
        .asString()
        .contains("quarkus.oidc.public-key");
  }

  @Test
  void aProductionWithoutIssuerKeysOrRealTimeNamesEachProperty() {
    assertThat(obstacles(new Settings("production", null, null, "simulated", null)))
        .hasSize(3)
        .anyMatch(each -> each.startsWith("quarkus.oidc.auth-server-url"))
        .anyMatch(each -> each.startsWith("reslip.clock"))
        .anyMatch(each -> each.startsWith("reslip.keyring"));
  }

  @Test
  void aModeThatIsNeitherIsNamed() {
    assertThat(obstacles(new Settings("staging", null, ISSUER, "system", "/keys/ring.json")))
        .singleElement()
        .asString()
        .startsWith("reslip.mode");
  }

  @Test
  void aLocalRunMayUseLocalKeys() {
    assertThat(obstacles(new Settings("local", "MIIB", null, "simulated", null))).isEmpty();
  }

  private static java.util.List<String> obstacles(Settings settings) {
    return ProductionReadiness.obstacles(settings);
  }
}
