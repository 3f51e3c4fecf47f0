package io.reslip.notification.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.reslip.notification.access.ProductionReadiness.Settings;
import org.junit.jupiter.api.Test;

class ProductionReadinessTest {

  @Test
  void aCompleteProductionSettingHasNoObstacle() {
    assertThat(
            ProductionReadiness.obstacles(
                new Settings(
                    "production",
                    null,
                    "https://issuer.example",
                    "system",
                    "/keys",
                    "https://proof.example",
                    "notices@acquirer.example")))
        .isEmpty();
  }

  @Test
  void eachObstacleNamesItsProperty() {
    assertThat(
            ProductionReadiness.obstacles(
                new Settings("production", "local key", null, "simulated", null, null, null)))
        .hasSize(6)
        .anySatisfy(o -> assertThat(o).contains("quarkus.oidc.public-key"))
        .anySatisfy(o -> assertThat(o).contains("quarkus.oidc.auth-server-url"))
        .anySatisfy(o -> assertThat(o).contains("reslip.clock"))
        .anySatisfy(o -> assertThat(o).contains("reslip.keyring"))
        .anySatisfy(o -> assertThat(o).contains("reslip.public-url"))
        .anySatisfy(o -> assertThat(o).contains("quarkus.mailer.from"));
  }

  @Test
  void aLocalRunMayDoWithout() {
    assertThat(
            ProductionReadiness.obstacles(
                new Settings("local", "key", null, "system", null, null, null)))
        .isEmpty();
  }
}
