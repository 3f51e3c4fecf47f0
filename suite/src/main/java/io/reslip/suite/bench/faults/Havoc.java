package io.reslip.suite.bench.faults;

import io.reslip.suite.console.Console;
import io.reslip.suite.console.Failure;
import io.reslip.suite.launch.Replica;
import io.reslip.suite.launch.RunningSuite;
import io.reslip.suite.launch.process.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;

/** Makes faults happen to a running suite, one after the other, and mends each. */
final class Havoc {
  private final RunningSuite suite;
  private final Replica replica;
  private final Ways ways;
  private final Console console;

  /**
   * @param console told of each fault
   */
  Havoc(RunningSuite suite, Replica replica, Ways ways, Console console) {
    this.suite = suite;
    this.replica = replica;
    this.ways = ways;
    this.console = console;
  }

  /** All of these; returns when everything runs again. */
  void wreak(List<Fault> faults) {
    for (Fault fault : faults) {
      sleep(fault.after());
      console.status(fault.words());
      happen(fault);
    }
  }

  private void happen(Fault fault) {
    switch (fault.kind()) {
      case INGESTION_KILLED -> kill(Service.INGESTION);
      case RECONCILIATION_KILLED -> kill(Service.RECONCILIATION);
      case NOTIFICATION_KILLED -> kill(Service.NOTIFICATION);
      case REPLICA_KILLED -> {
        replica.kill();
        replica.restart();
      }
      case INGESTION_FROZEN -> freeze(suite.pid(Service.INGESTION), fault.lasting());
      case RECONCILIATION_FROZEN -> freeze(suite.pid(Service.RECONCILIATION), fault.lasting());
      case NOTIFICATION_FROZEN -> freeze(suite.pid(Service.NOTIFICATION), fault.lasting());
      case REPLICA_FROZEN -> freeze(replica.pid(), fault.lasting());
      case POSTGRES_KILLED -> {
        suite.killDatabase();
        suite.restartDatabase();
      }
      case POSTGRES_FROZEN -> freeze(suite.databasePid(), fault.lasting());
      case BACKEND_KILLED -> signal("KILL", backend(fault.pick()));
      case BACKEND_FROZEN -> freeze(backend(fault.pick()), fault.lasting());
      case WAY_CUT -> ways.pick(fault.pick()).cut();
      case WAY_TORN -> {
        Way way = ways.pick(fault.pick());
        way.tear();
        sleep(Duration.ofMillis(500));
        way.mend();
      }
      case WAY_CLOSED -> {
        Way way = ways.pick(fault.pick());
        way.refuse();
        sleep(fault.lasting());
        way.mend();
      }
      case WAY_STALLED -> {
        Way way = ways.pick(fault.pick());
        way.stall();
        sleep(fault.lasting());
        way.mend();
      }
    }
  }

  private void kill(Service service) {
    suite.kill(service);
    suite.restart(service);
  }

  private void freeze(long pid, Duration lasting) {
    signal("STOP", pid);
    sleep(lasting);
    signal("CONT", pid);
  }

  private long backend(int pick) {
    List<Long> children =
        ProcessHandle.of(suite.databasePid()).stream()
            .flatMap(ProcessHandle::children)
            .map(ProcessHandle::pid)
            .sorted()
            .toList();
    if (children.isEmpty()) {
      throw new Failure("PostgreSQL has no processes.", List.of());
    }
    return children.get(pick % children.size());
  }

  // A process that has ended by itself meanwhile is as good as signalled.
  private static void signal(String name, long pid) {
    try {
      new ProcessBuilder("/bin/sh", "-c", "kill -" + name + " \"$0\"", Long.toString(pid))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted.", e, List.of());
    }
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted.", e, List.of());
    }
  }
}
