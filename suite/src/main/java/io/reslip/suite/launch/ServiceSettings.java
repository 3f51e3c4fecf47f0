package io.reslip.suite.launch;

import io.reslip.postgres.DatabaseAccess;
import io.reslip.suite.launch.access.Keyring;
import io.reslip.suite.launch.access.SigningKeys;
import io.reslip.suite.launch.access.Tokens;
import io.reslip.suite.launch.process.Service;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The environment variables of each service, under the names that a deployment uses too. */
final class ServiceSettings {
  private final SuiteFolder folder;
  private final Ports ports;
  private final SigningKeys keys;
  private final int smtpPort;
  private final SuiteOptions options;

  ServiceSettings(
      SuiteFolder folder, Ports ports, SigningKeys keys, int smtpPort, SuiteOptions options) {
    this.folder = folder;
    this.ports = ports;
    this.keys = keys;
    this.smtpPort = smtpPort;
    this.options = options;
  }

  Map<String, String> of(Service service, DatabaseAccess database, int databasePort) {
    Map<String, String> settings = new HashMap<>();
    listening(settings, service);
    database(settings, service, database, databasePort);
    access(settings);
    options.logLevel().ifPresent(level -> settings.put("QUARKUS_LOG_LEVEL", level));
    settings.put("RESLIP_KEYRING", keyring(service).toString());
    switch (service) {
      case INGESTION -> clock(settings);
      case RECONCILIATION -> {
        clock(settings);
        settings.put("RESLIP_INGESTION_URL", called(Service.INGESTION));
        settings.put("RESLIP_NOTIFICATION_URL", called(Service.NOTIFICATION));
        settings.put("RESLIP_SERVICE_TOKEN_FILE", serviceToken(folder).toString());
      }
      case NOTIFICATION -> {
        settings.put("RESLIP_PUBLIC_URL", ports.address(Service.NOTIFICATION).toString());
        settings.put("QUARKUS_MAILER_HOST", "127.0.0.1");
        settings.put("QUARKUS_MAILER_PORT", Integer.toString(smtpPort));
        settings.put("QUARKUS_MAILER_FROM", "reslip@reslip.local");
      }
    }
    return settings;
  }

  static Path serviceToken(SuiteFolder folder) {
    return folder.secrets().resolve("service-token");
  }

  private String called(Service service) {
    int port =
        options.detours().through(Service.RECONCILIATION, service.label(), ports.http(service));
    return "http://127.0.0.1:" + port;
  }

  private void listening(Map<String, String> settings, Service service) {
    settings.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    settings.put("QUARKUS_HTTP_PORT", Integer.toString(ports.http(service)));
    settings.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
    settings.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.management(service)));
  }

  private void database(
      Map<String, String> settings, Service service, DatabaseAccess database, int port) {
    int told = options.detours().through(service, "postgres", port);
    settings.put(
        "QUARKUS_DATASOURCE_JDBC_URL",
        database.jdbcUrl().replace(":" + port + "/", ":" + told + "/"));
    settings.put("QUARKUS_DATASOURCE_USERNAME", database.runtime().username());
    settings.put("QUARKUS_DATASOURCE_PASSWORD", database.runtime().password());
    settings.put("QUARKUS_FLYWAY_USERNAME", database.owner().username());
    settings.put("QUARKUS_FLYWAY_PASSWORD", database.owner().password());
  }

  private void access(Map<String, String> settings) {
    settings.put("RESLIP_MODE", "local");
    settings.put("QUARKUS_OIDC_PUBLIC_KEY", keys.publicKey());
    settings.put("QUARKUS_OIDC_TOKEN_ISSUER", Tokens.ISSUER);
    settings.put("QUARKUS_OIDC_TOKEN_AUDIENCE", Tokens.AUDIENCE);
  }

  private void clock(Map<String, String> settings) {
    settings.put("RESLIP_CLOCK", options.simulatedClock() ? "simulated" : "system");
  }

  private Path keyring(Service service) {
    List<String> purposes =
        switch (service) {
          case INGESTION -> List.of("card-token", "evidence", "fingerprint");
          case RECONCILIATION -> List.of("audit");
          case NOTIFICATION -> List.of("proof");
        };
    return Keyring.in(folder.secrets().resolve(service.label() + "-keyring.json"), purposes);
  }
}
