package io.reslip.ingestion.load;

import io.reslip.postgres.DatabaseAccess;
import io.reslip.postgres.PostgresOptions;
import io.reslip.postgres.PostgresServer;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Starts a durable PostgreSQL and the packaged service at {@code -Xmx256m} on port 18081, prints
 * the service's process id and a sender's token, and runs until it is interrupted.
 *
 * <p>Arguments: a new folder for data, and {@code quarkus-run.jar}.
 */
public final class ServiceForLoad {
  private static final String ISSUER = "https://reslip.local";

  private ServiceForLoad() {}

  public static void main(String[] arguments) throws Exception {
    Path home = Path.of(arguments[0]);
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair keys = generator.generateKeyPair();
    try (PostgresServer server = PostgresServer.start(home, PostgresOptions.durableOnFreePort())) {
      DatabaseAccess database = server.database("ingestion");
      ProcessBuilder service =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx256m",
                  "-jar",
                  arguments[1])
              .inheritIO();
      service.environment().putAll(environment(database, keys, keyring(home)));
      Process process = service.start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
      String token =
          Jwt.claims()
              .issuer(ISSUER)
              .audience("reslip")
              .subject("load")
              .groups(Set.of("sender", "service"))
              .claim("sources", List.of("*"))
              .expiresIn(86_400)
              .sign(keys.getPrivate());
      System.out.println("PID " + process.pid());
      System.out.println("TOKEN " + token);
      process.waitFor();
    }
  }

  private static Map<String, String> environment(
      DatabaseAccess database, KeyPair keys, Path keyring) {
    return Map.ofEntries(
        Map.entry("QUARKUS_HTTP_PORT", "18081"),
        Map.entry("QUARKUS_MANAGEMENT_PORT", "19001"),
        Map.entry("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl()),
        Map.entry("QUARKUS_DATASOURCE_USERNAME", database.runtime().username()),
        Map.entry("QUARKUS_DATASOURCE_PASSWORD", database.runtime().password()),
        Map.entry("QUARKUS_FLYWAY_USERNAME", database.owner().username()),
        Map.entry("QUARKUS_FLYWAY_PASSWORD", database.owner().password()),
        Map.entry(
            "QUARKUS_OIDC_PUBLIC_KEY",
            Base64.getEncoder().encodeToString(keys.getPublic().getEncoded())),
        Map.entry("QUARKUS_OIDC_TOKEN_ISSUER", ISSUER),
        Map.entry("RESLIP_MODE", "local"),
        Map.entry("RESLIP_CLOCK", "simulated"),
        Map.entry("RESLIP_KEYRING", keyring.toString()));
  }

  private static Path keyring(Path home) throws IOException {
    String key = Base64.getEncoder().encodeToString(new byte[32]);
    String purpose = "{\"active\":\"k1\",\"keys\":{\"k1\":\"" + key + "\"}}";
    Path file =
        Files.createFile(
            home.resolve("keyring.json"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    return Files.writeString(
        file,
        "{\"card-token\":"
            + purpose
            + ",\"evidence\":"
            + purpose
            + ",\"fingerprint\":"
            + purpose
            + "}");
  }
}
