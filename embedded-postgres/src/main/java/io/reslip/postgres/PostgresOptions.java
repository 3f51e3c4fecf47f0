package io.reslip.postgres;

import java.util.Map;

/**
 * How a server is started.
 *
 * @param port TCP port on 127.0.0.1; 0 takes a free one
 * @param durable whether an acknowledged commit survives a crash; off only where the data is thrown
 *     away anyway
 * @param maxConnections upper limit of client connections
 * @param settings further server settings by name
 */
public record PostgresOptions(
    int port, boolean durable, int maxConnections, Map<String, String> settings) {

  public PostgresOptions {
    settings = Map.copyOf(settings);
  }

  /** Durable, on a free port, with buffers that fit the machine. */
  public static PostgresOptions durableOnFreePort() {
    return new PostgresOptions(0, true, 200, MachineMemory.settings());
  }

  /** For tests whose data dies with them: several times faster, and loses data in a crash. */
  public static PostgresOptions throwaway() {
    return new PostgresOptions(0, false, 200, Map.of());
  }
}
