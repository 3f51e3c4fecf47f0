package io.reslip.suite.bench.harness;

import io.reslip.suite.bench.figures.Run;
import io.reslip.suite.launch.RunningSuite;
import io.reslip.suite.launch.process.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * CPU time of each process of the suite since it began. PostgreSQL's processes count as one, also
 * those that have ended, where Linux tells.
 */
final class CpuMeter {
  private static final String POSTGRES = "PostgreSQL";

  private final RunningSuite suite;

  CpuMeter(RunningSuite suite) {
    this.suite = suite;
  }

  /** Seconds by process; services that do not run are left out. */
  Map<String, Double> read() {
    Map<String, Double> seconds = new LinkedHashMap<>();
    for (Service service : Service.values()) {
      if (suite.isAlive(service)) {
        seconds.put(service.label(), own(suite.pid(service)));
      }
    }
    seconds.put(POSTGRES, withChildren(suite.databasePid()));
    seconds.put(Run.BENCH, own(ProcessHandle.current().pid()));
    return seconds;
  }

  /** What was used between two readings, of processes that are in both. */
  static Map<String, Double> between(Map<String, Double> before, Map<String, Double> after) {
    Map<String, Double> used = new LinkedHashMap<>();
    after.forEach((process, seconds) -> {
      Double earlier = before.get(process);
      if (earlier != null) {
        used.put(process, Math.max(0, seconds - earlier));
      }
    });
    return used;
  }

  private static double own(long pid) {
    return read(pid).own();
  }

  private static double withChildren(long pid) {
    double living =
        ProcessHandle.of(pid).stream()
            .flatMap(ProcessHandle::descendants)
            .mapToDouble(child -> read(child.pid()).all())
            .sum();
    return living + read(pid).all();
  }

  private static ProcessTimes read(long pid) {
    try {
      return ProcessTimes.parse(Files.readString(Path.of("/proc", Long.toString(pid), "stat")));
    } catch (IOException goneOrNotLinux) {
      double own =
          ProcessHandle.of(pid)
              .flatMap(process -> process.info().totalCpuDuration())
              .map(Duration::toNanos)
              .map(nanos -> nanos / 1e9)
              .orElse(0.0);
      return new ProcessTimes(own, 0);
    }
  }
}
