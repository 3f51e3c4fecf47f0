package io.reslip.reconciliation.matching;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.test.junit.QuarkusTest;
import io.reslip.reconciliation.testing.Complete;
import io.reslip.reconciliation.testing.Feed;
import io.reslip.reconciliation.testing.Told;
import io.reslip.reconciliation.testing.ToldPayment;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/**
 * How fast records are taken in and matched. Not part of the build: {@code -Dtest=SpeedCheck}, and
 * {@code -Dspeed.payments=N} for another number of payments than 33,000, of three records each.
 */
@QuarkusTest
class SpeedCheck {
  private static final Logger LOG = Logger.getLogger(SpeedCheck.class);
  private static final int CHUNK = 5_000;
  private static final int SALES_OF_A_TERMINAL = 100;

  @Inject MeterRegistry metrics;
  @Inject Jdbi jdbi;

  @Test
  void takesInAndMatches() {
    int payments = Integer.getInteger("speed.payments", 33_000);
    StatementTimes times = new StatementTimes();
    jdbi.setSqlLogger(times);
    Feed.clock("2026-06-15T20:00:00+08:00");
    Feed.settle();
    for (String source : List.of("TERMINAL", "HOST", "SCHEME")) {
      List<Told> chunk = new ArrayList<>();
      for (int i = 0; i < payments; i++) {
        chunk.add(record(source, i));
        if (chunk.size() == CHUNK || i == payments - 1) {
          Feed.tell(chunk);
          chunk.clear();
        }
      }
      Feed.tell(Complete.of(source, "2026-06-15"));
    }
    Feed.settle(Duration.ofMinutes(10));

    int records = payments * 3;
    report("stored", records, metrics.get("reslip.intake.commit").timer());
    report("matched and judged", records, metrics.get("reslip.matching.window").timer());
    LOG.info(times.report());
    long start = System.nanoTime();
    Feed.clock("2026-06-25T00:00:00+08:00");
    Feed.settle(Duration.ofMinutes(10));
    LOG.infof(
        "all deadlines of %d payments passed: %d ms",
        payments, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
  }

  private static void report(String what, int records, Timer timer) {
    double seconds = timer.totalTime(TimeUnit.MILLISECONDS) / 1000;
    LOG.info(
        String.format(
            Locale.ROOT,
            "%s: %d records in %.1f s, %.0f a second",
            what,
            records,
            seconds,
            records / seconds));
  }

  private static Told record(String source, int number) {
    ToldPayment payment =
        new ToldPayment(
            "speed-" + number,
            "M" + number % 200,
            "T" + number / SALES_OF_A_TERMINAL,
            "000001",
            String.valueOf(number % SALES_OF_A_TERMINAL + 1),
            String.valueOf(616_600_000_000L + number),
            100L + number % 10_000);
    return switch (source) {
      case "TERMINAL" -> payment.terminal();
      case "HOST" -> payment.host();
      default -> payment.scheme();
    };
  }
}
