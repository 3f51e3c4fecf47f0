package io.reslip.notification.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.reslip.postgres.DatabaseAccess;
import io.reslip.postgres.SharedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * All that this service needs around it: a database of its own, keys, a key pair for tokens. Each
 * start of the application gets a new one.
 */
public class NotificationTestResource implements QuarkusTestResourceLifecycleManager {
  @Override
  public Map<String, String> start() {
    DatabaseAccess database = SharedPostgres.newDatabase("notification");
    KeyPair keys = keyPair();
    Map<String, String> settings = new HashMap<>();
    settings.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
    settings.put("quarkus.datasource.username", database.runtime().username());
    settings.put("quarkus.datasource.password", database.runtime().password());
    settings.put("quarkus.flyway.username", database.owner().username());
    settings.put("quarkus.flyway.password", database.owner().password());
    settings.put("quarkus.oidc.public-key", base64(keys.getPublic().getEncoded()));
    settings.put("quarkus.oidc.token.issuer", Tokens.ISSUER);
    settings.put(Tokens.PRIVATE_KEY, base64(keys.getPrivate().getEncoded()));
    settings.put(TestDatabase.NAME, database.name());
    settings.put(TestMail.PORT, Integer.toString(freePort()));
    settings.put("quarkus.mailer.host", "127.0.0.1");
    settings.put("quarkus.mailer.port", "${" + TestMail.PORT + "}");
    settings.put("quarkus.mailer.timeout", "5s");
    settings.put("reslip.delivery.max-attempts", "5");
    settings.put("reslip.delivery.first-retry", "1s");
    settings.put("reslip.delivery.longest-retry", "1s");
    settings.put("reslip.delivery.metrics-every", "1s");
    settings.put("reslip.delivery.contact", "support@acquirer.example");
    settings.put("reslip.public-url", "https://proof.acquirer.example/");
    settings.put("reslip.keyring", privateFile("keyring", keyring()).toString());
    return settings;
  }

  @Override
  public void stop() {}

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("no free port", e);
    }
  }

  private static String keyring() {
    return """
    {"proof": {"active": "k1", "keys": {"k1": "%s"}}}
    """
        .formatted(
            base64(
                "a signing key that is known now!"
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static Path privateFile(String name, String content) {
    try {
      Path file =
          Files.createTempFile(
              "reslip-" + name,
              "",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      file.toFile().deleteOnExit();
      return Files.writeString(file, content);
    } catch (IOException e) {
      throw new IllegalStateException("no temporary file", e);
    }
  }

  private static KeyPair keyPair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no RSA", e);
    }
  }
}
