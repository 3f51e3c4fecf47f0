package io.reslip.reconciliation.testing;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.reslip.postgres.DatabaseAccess;
import io.reslip.postgres.SharedPostgres;
import java.io.IOException;
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
 * All that this service needs around it: a database of its own, a keyring, a key pair for tokens, a
 * service token, and one WireMock that plays ingestion and notification, with a feed behind it.
 * Each start of the application gets a new one.
 */
public class ReconciliationTestResource implements QuarkusTestResourceLifecycleManager {
  private final WireMockServer others =
      new WireMockServer(WireMockConfiguration.options().dynamicPort());
  private final FakeFeed feed = new FakeFeed();

  @Override
  public Map<String, String> start() {
    others.start();
    others.stubFor(
        WireMock.get(WireMock.urlPathEqualTo("/v1/feed"))
            .willReturn(WireMock.aResponse().proxiedFrom(feed.url())));
    DatabaseAccess database = SharedPostgres.newDatabase("reconciliation");
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
    settings.put(Feed.URL, feed.url());
    settings.put("reslip.clock", "simulated");
    settings.put("reslip.keyring", privateFile("keyring", keyring()).toString());
    settings.put(
        "reslip.service-token-file", privateFile("token", "test-service-token").toString());
    settings.put("reslip.ingestion.url", others.baseUrl());
    settings.put("reslip.notification.url", others.baseUrl());
    settings.put("reslip.outbox.timeout", "1s");
    settings.put("reslip.outbox.lease", "5s");
    settings.put("reslip.outbox.first-delay", "50ms");
    settings.put("reslip.outbox.longest-delay", "200ms");
    settings.put("reslip.outbox.attempts", "4");
    return settings;
  }

  @Override
  public void stop() {
    others.stop();
    feed.close();
  }

  private static String keyring() {
    return """
    {"audit": {"active": "k1", "keys": {"k1": "%s"}}}
    """
        .formatted(
            base64(
                "an audit key that is known here."
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
