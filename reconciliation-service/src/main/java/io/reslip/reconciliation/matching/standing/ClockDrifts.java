package io.reslip.reconciliation.matching.standing;

import io.reslip.reconciliation.matching.standing.Standing.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What is counted of clocks, kept with the operations that it is counted from. */
@ApplicationScoped
class ClockDrifts {
  private final Jdbi jdbi;

  ClockDrifts(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** One terminal on one day. */
  record Key(String deviceKey, LocalDate businessDate) {}

  /** Counts what changed; tells what is touched. */
  Set<Key> apply(DriftCounts counts) {
    Map<Key, DriftCounts.Change> changes = counts.changes();
    if (changes.isEmpty()) {
      return Set.of();
    }
    jdbi.useHandle(sql -> {
      PreparedBatch batch =
          sql.prepareBatch(
              """
              INSERT INTO clock_drift AS c (device_key, business_date, operations, seconds)
              VALUES (:device, :day, :operations, :seconds)
              ON CONFLICT (device_key, business_date) DO UPDATE
              SET operations = c.operations + excluded.operations,
                seconds = c.seconds + excluded.seconds
              """);
      changes.forEach((key, change) ->
          batch
              .bind("device", key.deviceKey())
              .bind("day", key.businessDate())
              .bind("operations", change.operations())
              .bind("seconds", change.seconds())
              .add());
      batch.execute();
    });
    return Set.copyOf(changes.keySet());
  }

  /** How these clocks stand, by payments and by the terminals' own messages. */
  List<Standing> standings(Collection<Key> keys) {
    List<Standing> standings = new ArrayList<>();
    if (!keys.isEmpty()) {
      jdbi.useHandle(sql ->
          sql.createQuery(
                  """
                  SELECT a.device, a.day, coalesce(c.operations, 0) AS operations,
                    coalesce(c.seconds / nullif(c.operations, 0), 0) AS ahead,
                    s.body ->> 'merchantKey' AS merchant,
                    CAST(s.body ->> 'seconds' AS bigint) AS offset_seconds
                  FROM unnest(:devices, :days) AS a (device, day)
                  LEFT JOIN clock_drift AS c ON c.device_key = a.device AND c.business_date = a.day
                  LEFT JOIN standing_fact AS s ON s.key = 'CLOCK/' || a.device || '/' || a.day
                    AND s.body ->> 'seconds' ~ '^-?[0-9]{1,12}$'
                  ORDER BY a.day, a.device
                  """)
              .bindArray("devices", String.class, keys.stream().map(Key::deviceKey).toArray())
              .bindArray("days", LocalDate.class, keys.stream().map(Key::businessDate).toArray())
              .map((row, context) ->
                  new Clock(
                      row.getString("device"),
                      row.getString("merchant"),
                      row.getObject("day", LocalDate.class),
                      row.getLong("operations"),
                      row.getLong("ahead"),
                      row.getObject("offset_seconds", Long.class)))
              .forEach(standings::add));
    }
    return standings;
  }
}
