package io.reslip.reconciliation.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwaggerUiSettingTest {

  @ParameterizedTest
  @CsvSource({"local, true", "production, false", "anything, false"})
  void thePageToTryCallsIsForTheLocalRunOnly(String mode, boolean shown) throws IOException {
    var config =
        new SmallRyeConfigBuilder()
            .addDefaultInterceptors()
            .withSources(
                new PropertiesConfigSource(
                    Path.of("src/main/resources/application.properties").toUri().toURL(), 100),
                new PropertiesConfigSource(Map.of("reslip.mode", mode), "environment", 300))
            .build();

    assertThat(config.getValue("quarkus.swagger-ui.enabled", boolean.class)).isEqualTo(shown);
  }
}
