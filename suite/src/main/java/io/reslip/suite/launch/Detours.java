package io.reslip.suite.launch;

import io.reslip.suite.launch.process.Service;

/** Lets tests stand between the services and what they call; a plain run has none. */
@FunctionalInterface
public interface Detours {
  /** Straight on. */
  Detours NONE = (from, to, port) -> port;

  /**
   * The port on 127.0.0.1 that {@code from} is told in place of the real one.
   *
   * @param to the name of the service, or {@code postgres}
   * @param port where it really listens
   */
  int through(Service from, String to, int port);
}
