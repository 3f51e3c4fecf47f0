package io.reslip.suite.launch.process;

import java.nio.file.Path;
import java.util.Locale;

/** The three services, in the order in which a record travels. */
public enum Service {
  INGESTION(1),
  RECONCILIATION(2),
  NOTIFICATION(3);

  private static final int MANAGEMENT_OFFSET = 920;

  private final int offset;

  Service(int offset) {
    this.offset = offset;
  }

  /** The name in file names, log names and output, for example {@code ingestion}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The port of its API, counted from the port base. */
  public int httpPort(int portBase) {
    return portBase + offset;
  }

  /** The port of its health and metrics, counted from the port base. */
  public int managementPort(int portBase) {
    return portBase + MANAGEMENT_OFFSET + offset;
  }

  /** Its module's folder, for example {@code ingestion-service}. */
  public String module() {
    return label() + "-service";
  }

  /** The jar that starts it, in a checkout that has been built. */
  public Path jar(Path home) {
    return home.resolve(module()).resolve("target/quarkus-app/quarkus-run.jar");
  }
}
