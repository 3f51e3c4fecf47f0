package io.reslip.reconciliation.matching.judging;

import io.reslip.reconciliation.expectation.DueCalendar;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.LateSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The counts of what waits for late sources, kept with the operations that they count. */
@ApplicationScoped
public class LateSources {
  private final Jdbi jdbi;
  private final DueCalendar calendar;

  LateSources(Jdbi jdbi, DueCalendar calendar) {
    this.jdbi = jdbi;
    this.calendar = calendar;
  }

  /** Counts what changed, in the caller's transaction; tells those that are touched. */
  public List<LateSource> apply(LateCounts counts) {
    Map<LateCounts.Key, LateCounts.Change> changes = counts.changes();
    if (changes.isEmpty()) {
      return List.of();
    }
    return jdbi.withHandle(sql -> {
      upsert(sql, changes);
      List<LateSource> touched = touched(sql, populations(changes.keySet()));
      sql.execute("DELETE FROM late_source WHERE operations = 0");
      return touched;
    });
  }

  private static void upsert(Handle sql, Map<LateCounts.Key, LateCounts.Change> changes) {
    List<LateCounts.Key> keys = new ArrayList<>(changes.keySet());
    List<LateCounts.Change> values = new ArrayList<>(changes.values());
    sql.createUpdate(
            """
            INSERT INTO late_source AS l
            SELECT * FROM unnest(:days, :sources, :merchants, :devices, :currencies, :operations,
              :amounts)
            ON CONFLICT (business_date, source, merchant_key, device_key, currency) DO UPDATE
            SET operations = l.operations + excluded.operations, amount = l.amount + excluded.amount
            """)
        .bindArray(
            "days", LocalDate.class, keys.stream().map(LateCounts.Key::businessDate).toArray())
        .bindArray("sources", String.class, keys.stream().map(key -> key.source().name()).toArray())
        .bindArray(
            "merchants", String.class, keys.stream().map(LateCounts.Key::merchantKey).toArray())
        .bindArray("devices", String.class, keys.stream().map(LateCounts.Key::deviceKey).toArray())
        .bindArray(
            "currencies", String.class, keys.stream().map(LateCounts.Key::currency).toArray())
        .bindArray(
            "operations", Long.class, values.stream().map(LateCounts.Change::operations).toArray())
        .bindArray(
            "amounts", Long.class, values.stream().map(LateCounts.Change::amountMinor).toArray())
        .execute();
  }

  private static List<LateCounts.Key> populations(Set<LateCounts.Key> keys) {
    Set<LateCounts.Key> populations = new TreeSet<>();
    for (LateCounts.Key key : keys) {
      populations.add(
          new LateCounts.Key(
              key.businessDate(), key.source(), key.merchantKey(), key.deviceKey(), ""));
    }
    return List.copyOf(populations);
  }

  private List<LateSource> touched(Handle sql, List<LateCounts.Key> populations) {
    return sql.createQuery(
            """
            SELECT p.source, p.merchant_key, p.device_key, p.business_date,
              sum(l.operations) AS operations, sum(l.amount) AS amount,
              count(*) FILTER (WHERE l.operations > 0) AS currencies,
              max(l.currency) FILTER (WHERE l.operations > 0) AS currency
            FROM unnest(:days, :sources, :merchants, :devices)
              AS p (business_date, source, merchant_key, device_key)
            JOIN late_source AS l USING (business_date, source, merchant_key, device_key)
            GROUP BY p.source, p.merchant_key, p.device_key, p.business_date
            ORDER BY p.business_date, p.source, p.merchant_key, p.device_key
            """)
        .bindArray(
            "days",
            LocalDate.class,
            populations.stream().map(LateCounts.Key::businessDate).toArray())
        .bindArray(
            "sources", String.class, populations.stream().map(key -> key.source().name()).toArray())
        .bindArray(
            "merchants",
            String.class,
            populations.stream().map(LateCounts.Key::merchantKey).toArray())
        .bindArray(
            "devices", String.class, populations.stream().map(LateCounts.Key::deviceKey).toArray())
        .map((row, context) -> lateSource(row))
        .list();
  }

  private LateSource lateSource(ResultSet row) throws SQLException {
    Source source = Source.valueOf(row.getString("source"));
    LocalDate day = row.getObject("business_date", LocalDate.class);
    boolean oneCurrency = row.getInt("currencies") <= 1;
    return new LateSource(
        source,
        orNull(row.getString("merchant_key")),
        orNull(row.getString("device_key")),
        day,
        row.getLong("operations"),
        oneCurrency ? row.getLong("amount") : null,
        oneCurrency ? orNull(row.getString("currency")) : null,
        calendar.due(source, day));
  }

  private static @Nullable String orNull(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }
}
