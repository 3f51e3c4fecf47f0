package io.reslip.notification.access;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** Stops a start in production mode with settings that are for one machine only. */
@Startup(ProductionGate.FIRST)
@Singleton
class ProductionGate {
  static final int FIRST = 1;

  ProductionGate(Config config) {
    List<String> obstacles =
        ProductionReadiness.obstacles(
            new ProductionReadiness.Settings(
                config
                    .getOptionalValue("reslip.mode", String.class)
                    .orElse(ProductionReadiness.PRODUCTION),
                text(config, "quarkus.oidc.public-key"),
                text(config, "quarkus.oidc.auth-server-url"),
                config.getOptionalValue("reslip.clock", String.class).orElse("system"),
                text(config, "reslip.keyring"),
                text(config, "reslip.public-url"),
                text(config, "quarkus.mailer.from")));
    if (!obstacles.isEmpty()) {
      throw new IllegalStateException(
          "This service does not start in production mode:\n- " + String.join("\n- ", obstacles));
    }
  }

  private static @Nullable String text(Config config, String property) {
    return config.getOptionalValue(property, String.class).filter(v -> !v.isBlank()).orElse(null);
  }
}
