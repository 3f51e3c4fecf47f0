package io.reslip.notification.keyring;

import io.quarkus.runtime.Startup;
import io.reslip.notification.keyring.Keyring.KeySet;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The keyring that the settings name. */
class KeyringProducer {
  private static final Logger LOG = Logger.getLogger(KeyringProducer.class);

  @Produces
  @Singleton
  @Startup
  Keyring keyring(@ConfigProperty(name = "reslip.keyring") Optional<Path> file) {
    return file.map(KeyringFile::read).orElseGet(KeyringProducer::inMemory);
  }

  /** For a local run only: production mode refuses to start without a keyring. */
  private static Keyring inMemory() {
    LOG.warn(
        "reslip.keyring is not set: the proof key lives in memory, and what it signs cannot be checked"
            + " after this process ends");
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    SecretKeySpec key = new SecretKeySpec(bytes, "HmacSHA256");
    return new Keyring(Map.of("proof", new KeySet("memory", Map.of("memory", key))));
  }
}
