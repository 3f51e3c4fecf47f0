package io.reslip.suite.bench.faults;

import io.reslip.suite.launch.Detours;
import io.reslip.suite.launch.process.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** All ways between the services, and between services and PostgreSQL. */
final class Ways implements Detours, AutoCloseable {
  private final List<Way> ways = new ArrayList<>();

  @Override
  public synchronized int through(Service from, String to, int port) {
    Way way = new Way(from.label() + " to " + to, port);
    ways.add(way);
    return way.port();
  }

  /** One of them, the same for the same number. */
  synchronized Way pick(int number) {
    return ways.get(Math.floorMod(number, ways.size()));
  }

  @Override
  public synchronized void close() {
    for (Way way : ways) {
      try {
        way.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
