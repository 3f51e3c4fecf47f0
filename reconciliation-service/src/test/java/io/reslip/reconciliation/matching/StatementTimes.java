package io.reslip.reconciliation.matching;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/** How long which statements take together. */
final class StatementTimes implements SqlLogger {
  private static final int SHOWN = 110;
  private static final double MICROS = 1000.0;

  private record Total(long calls, long micros) {
    Total plus(Total other) {
      return new Total(calls + other.calls, micros + other.micros);
    }
  }

  private final Map<String, Total> totals = new ConcurrentHashMap<>();

  @Override
  public void logAfterExecution(StatementContext context) {
    String sql = context.getRawSql().replaceAll("\\s+", " ");
    totals.merge(
        sql.substring(0, Math.min(SHOWN, sql.length())),
        new Total(1, context.getElapsedTime(ChronoUnit.MICROS)),
        Total::plus);
  }

  /** The slowest first. */
  String report() {
    StringBuilder report = new StringBuilder("statements:\n");
    totals.entrySet().stream()
        .sorted(Comparator.comparing(entry -> -entry.getValue().micros()))
        .limit(25)
        .forEach(entry ->
            report.append(
                String.format(
                    Locale.ROOT,
                    "%9.1f ms %6d calls  %s%n",
                    entry.getValue().micros() / MICROS,
                    entry.getValue().calls(),
                    entry.getKey())));
    return report.toString();
  }
}
