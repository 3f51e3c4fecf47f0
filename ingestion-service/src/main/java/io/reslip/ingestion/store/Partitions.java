package io.reslip.ingestion.store;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/** Sees to it that the partition of a day is there before a record of that day comes. */
@Singleton
public class Partitions {
  private static final int WEEKS_AHEAD = 6;

  private final Jdbi jdbi;
  private final Clock clock;
  private final ZoneId zone;
  private final Set<LocalDate> there = ConcurrentHashMap.newKeySet();

  Partitions(
      Jdbi jdbi,
      Clock clock,
      @ConfigProperty(name = "reslip.acquirer.zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.zone = zone;
  }

  /** Makes the weeks of these days, in a transaction of its own, where they are not there yet. */
  public void require(Collection<LocalDate> days) {
    for (LocalDate day : days) {
      LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      if (there.contains(monday)) {
        continue;
      }
      QuarkusTransaction.requiringNew()
          .run(() ->
              jdbi.useHandle(sql ->
                  sql.createQuery("SELECT record_partition(:day)")
                      .bind("day", monday)
                      .mapTo(String.class)
                      .findOne()));
      there.add(monday);
    }
  }

  /** Weeks are made before they are needed, so that no upload has to wait for one. */
  @Scheduled(every = "{reslip.partitions.every:1h}")
  void ahead() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    for (int week = -1; week <= WEEKS_AHEAD; week++) {
      require(Set.of(today.plusWeeks(week)));
    }
  }
}
