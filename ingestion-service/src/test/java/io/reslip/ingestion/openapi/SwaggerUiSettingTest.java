package io.reslip.ingestion.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page to try calls with is for the local run only: this is what decides. */
class SwaggerUiSettingTest {

  @ParameterizedTest
  @CsvSource({"local, true", "production, false", "anything, false"})
  void theModeDecides(String mode, boolean shown) throws IOException {
    SmallRyeConfig config =
        new SmallRyeConfigBuilder()
            .addDefaultInterceptors()
            .withSources(
                new PropertiesConfigSource(
                    Path.of("src/main/resources/application.properties").toUri().toURL()),
                new PropertiesConfigSource(Map.of("reslip.mode", mode), "environment", 400))
            .build();

    assertThat(config.getValue("quarkus.swagger-ui.enabled", Boolean.class)).isEqualTo(shown);
  }
}
