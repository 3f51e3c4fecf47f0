package io.reslip.suite.bench.accuracy;

import io.reslip.suite.client.Ingestion;
import io.reslip.suite.client.Patience;
import io.reslip.suite.client.Reconciliation;
import io.reslip.suite.client.Sent;
import io.reslip.suite.client.Together;
import io.reslip.suite.client.UploadAnswer.Counts;
import io.reslip.suite.console.Console;
import io.reslip.suite.demo.play.Words;
import io.reslip.suite.fleet.Day;
import io.reslip.suite.fleet.Delivery;
import io.reslip.suite.fleet.Fleet;
import io.reslip.suite.launch.RunningSuite;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Plays a fleet's days through the public API, moment by moment of the simulated time. */
final class FleetPlay {
  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final long RECORDS_A_SECOND_AT_LEAST = 100;
  private static final int DAYS_UNTIL_ALL_WINDOWS_CLOSED = 8;
  private static final int DAYS_UNTIL_ALL_IS_SENT = 2;

  private final Fleet fleet;
  private final Console console;
  private final Ingestion ingestion;
  private final Reconciliation reconciliation;
  private final Patience patience;
  private long items;
  private long refused;

  FleetPlay(RunningSuite suite, Fleet fleet, Console console) {
    this.fleet = fleet;
    this.console = console;
    ingestion = new Ingestion(suite.access());
    reconciliation = new Reconciliation(suite.access());
    Day first = fleet.days().getFirst();
    long records = 4L * first.options().terminals() * first.options().payments();
    patience = new Patience(PATIENCE.plusSeconds(records / RECORDS_A_SECOND_AT_LEAST));
  }

  /** Agrees with all merchants on the morning of the first day. */
  void agree() {
    setClock(fleet.days().getFirst().date().atTime(LocalTime.of(0, 0)).atOffset(CHINA));
    console.during(
        "contracts",
        () -> {
          Together.each(
              fleet.merchants(),
              merchant -> {
                reconciliation.agree(merchant);
                return merchant;
              });
          return Words.count(fleet.merchants().size(), "merchant");
        });
  }

  /** The moment at which everything was due and late files have not come yet. */
  OffsetDateTime noonAfterTheLastDay() {
    return fleet.days().getLast().date().plusDays(1).atTime(13, 0).atOffset(CHINA);
  }

  /** When no record can come any more. */
  OffsetDateTime end() {
    return fleet
        .days()
        .getLast()
        .date()
        .plusDays(DAYS_UNTIL_ALL_WINDOWS_CLOSED)
        .atStartOfDay()
        .atOffset(CHINA);
  }

  /** Sends all that is sent up to this moment and after the moment before; then it is matched. */
  void playUntil(OffsetDateTime from, OffsetDateTime to) {
    TreeSet<OffsetDateTime> moments = new TreeSet<>(OffsetDateTime.timeLineOrder());
    for (Day day : fleet.days()) {
      for (Delivery delivery : day.deliveries()) {
        OffsetDateTime moment = delivery.sentAt();
        if (!moment.isBefore(from) && moment.isBefore(to)) {
          moments.add(moment);
        }
      }
    }
    moments.forEach(this::send);
    setClock(to);
  }

  private void send(OffsetDateTime moment) {
    List<Delivery> due = new ArrayList<>();
    for (Day day : fleet.days()) {
      boolean near =
          !day.date().isAfter(moment.toLocalDate())
              && !day.date().plusDays(DAYS_UNTIL_ALL_IS_SENT).isBefore(moment.toLocalDate());
      if (near) {
        day.deliveries().stream().filter(one -> one.sentAt().isEqual(moment)).forEach(due::add);
      }
    }
    if (due.isEmpty()) {
      return;
    }
    setClock(moment);
    console.during(
        moment.toLocalDate() + " " + moment.toLocalTime(),
        () -> {
          List<Sent> sent = Together.each(due, this::deliver);
          long now = sent.stream().mapToLong(Sent::items).sum();
          items += now;
          awaitMatched();
          return Words.count(sent.size(), "file") + ", " + Words.count(now, "record");
        });
  }

  private Sent deliver(Delivery delivery) {
    Sent sent = ingestion.send(delivery);
    if (delivery.twice()) {
      ingestion.send(delivery);
    }
    Counts counts = sent.answer().counts();
    synchronized (this) {
      refused += counts.quarantined() + counts.conflicting();
    }
    return sent;
  }

  private void setClock(OffsetDateTime now) {
    ingestion.setClock(now);
    reconciliation.setClock(now);
    awaitMatched();
  }

  private void awaitMatched() {
    patience.until(
        "reconciliation up to date with ingestion (GET /v1/intake says idle)",
        () -> reconciliation.intake().idle());
  }

  /** Records and events that were sent. */
  long items() {
    return items;
  }

  /** How many of them ingestion has quarantined, or kept as conflicting. */
  long refused() {
    return refused;
  }
}
