package io.reslip.suite.bench.figures;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One run of a subject or of its floor.
 *
 * @param seconds from its first to its last moment
 * @param cpuSeconds what each process used meanwhile, by its name
 * @param walBytes what PostgreSQL wrote to its log meanwhile
 */
public record Run(
    long rows, long bytes, double seconds, Map<String, Double> cpuSeconds, long walBytes) {
  /** The process that measures: it makes the load, and copies the floor's rows. */
  public static final String BENCH = "bench";

  private static final double MICROS = 1_000_000;

  public Run {
    cpuSeconds = new LinkedHashMap<>(cpuSeconds);
  }

  /** Rows in a second. */
  public double pace() {
    return rows / seconds;
  }

  /** CPU of the services and of PostgreSQL for one row, in microseconds; not that of the bench. */
  public double cpuMicros() {
    double used =
        cpuSeconds.entrySet().stream()
            .filter(each -> !each.getKey().equals(BENCH))
            .mapToDouble(Map.Entry::getValue)
            .sum();
    return used * MICROS / rows;
  }
}
