package io.reslip.suite.launch;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How to start the suite.
 *
 * @param home the checkout whose packaged services are started
 * @param portBase P: services on P+1 to P+3, management on P+921 to P+923; 0 picks free ports
 * @param data where everything is kept; without it a temporary folder that is removed at the end
 * @param simulatedClock whether {@code PUT /v1/clock} rules the time of ingestion and
 *     reconciliation
 * @param detours what stands between the services, in tests
 * @param logLevel of the services, such as {@code TRACE}; their own without it
 */
public record SuiteOptions(
    Path home,
    int portBase,
    Optional<Path> data,
    boolean simulatedClock,
    Detours detours,
    Optional<String> logLevel) {
  /** The port base when nothing else is said. */
  public static final int DEFAULT_PORT_BASE = 8080;

  private static final int HIGHEST_PORT_BASE = 65535 - 923;

  /** Checks that all ports exist and makes paths absolute. */
  public SuiteOptions {
    if (portBase < 0 || portBase > HIGHEST_PORT_BASE) {
      throw new IllegalArgumentException(
          "--port-base must lie between 1 and " + HIGHEST_PORT_BASE + ", or be 0 for free ports");
    }
    home = home.toAbsolutePath().normalize();
    data = data.map(folder -> folder.toAbsolutePath().normalize());
  }

  /** Without anything between the services, which log as they do by themselves. */
  public SuiteOptions(Path home, int portBase, Optional<Path> data, boolean simulatedClock) {
    this(home, portBase, data, simulatedClock, Detours.NONE, Optional.empty());
  }

  /** Free ports, a temporary folder, the real clock: what tests want. */
  public static SuiteOptions temporary(Path home) {
    return new SuiteOptions(home, 0, Optional.empty(), false);
  }

  /** The same with this port base. */
  public SuiteOptions withPortBase(int base) {
    return new SuiteOptions(home, base, data, simulatedClock, detours, logLevel);
  }

  /** The same, keeping its data in {@code folder}. */
  public SuiteOptions withData(Path folder) {
    return new SuiteOptions(home, portBase, Optional.of(folder), simulatedClock, detours, logLevel);
  }

  /** The same under a clock that {@code PUT /v1/clock} rules. */
  public SuiteOptions withSimulatedClock() {
    return new SuiteOptions(home, portBase, data, true, detours, logLevel);
  }

  /** The same with something between the services: for tests of what goes wrong. */
  public SuiteOptions withDetours(Detours between) {
    return new SuiteOptions(home, portBase, data, simulatedClock, between, logLevel);
  }

  /** The same with services that log from this level on. */
  public SuiteOptions withLogLevel(String level) {
    return new SuiteOptions(home, portBase, data, simulatedClock, detours, Optional.of(level));
  }
}
