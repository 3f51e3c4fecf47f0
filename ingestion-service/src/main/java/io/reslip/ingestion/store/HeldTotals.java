package io.reslip.ingestion.store;

import io.reslip.ingestion.record.BatchTotals;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a terminal's own records of a batch come to, counted as terminals count: debits are approved
 * sales, completions, offline sales, instalments and tips; credits voids and refunds. A payment
 * that the terminal reversed counts nothing.
 */
public final class HeldTotals {

  // Days are given as parameters, too, so that only the weeks between them are looked at.
  private static final String SUMS =
      """
      WITH asked AS (
        SELECT * FROM unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::date[], ?::date[])
          AS a (n, device, batch, currency, first, last)),
      own AS MATERIALIZED (
        SELECT a.n, r.type, r.stan, r.amount,
          CASE WHEN r.type = 'REVERSAL'
            THEN coalesce(r.body::json #>> '{original,stan}', r.stan) END AS reversed
        FROM asked a JOIN record r ON r.device_key = a.device AND r.batch = a.batch
          AND r.business_date BETWEEN a.first AND a.last
          AND (a.currency IS NULL OR r.currency IS NULL OR r.currency = a.currency)
        WHERE r.source = 'TERMINAL' AND r.result = 'APPROVED' AND r.conflict_of IS NULL
          AND r.partition_date BETWEEN ?::date AND ?::date)
      SELECT n, count(*) FILTER (WHERE debit), coalesce(sum(amount) FILTER (WHERE debit), 0),
        count(*) FILTER (WHERE NOT debit), coalesce(sum(amount) FILTER (WHERE NOT debit), 0)
      FROM (
        SELECT n, amount,
          type IN ('SALE', 'COMPLETION', 'OFFLINE_SALE', 'INSTALMENT', 'TIP') AS debit
        FROM own o
        WHERE type IN ('SALE', 'COMPLETION', 'OFFLINE_SALE', 'INSTALMENT', 'TIP', 'VOID', 'REFUND',
            'COMPLETION_VOID')
          AND NOT EXISTS (SELECT FROM own v WHERE v.n = o.n AND v.reversed = o.stan
            AND (v.amount IS NULL OR v.amount = o.amount))) AS counted
      GROUP BY n\
      """;

  private HeldTotals() {}

  /**
   * A batch that was settled.
   *
   * @param device our terminal
   * @param batch its number
   * @param currency of the records that count; null for any
   * @param first earliest business date of its records
   * @param settled the business date of the settlement
   */
  public record BatchKey(
      String device, String batch, @Nullable String currency, LocalDate first, LocalDate settled) {}

  /** What is held of each; nothing for those of which no record is. */
  public static Map<BatchKey, BatchTotals> of(Connection connection, List<BatchKey> batches)
      throws SQLException {
    Map<BatchKey, BatchTotals> held = new HashMap<>();
    LocalDate first =
        batches.stream().map(BatchKey::first).min(LocalDate::compareTo).orElse(LocalDate.EPOCH);
    LocalDate last =
        batches.stream().map(BatchKey::settled).max(LocalDate::compareTo).orElse(LocalDate.EPOCH);
    try (PreparedStatement query = connection.prepareStatement(SUMS)) {
      Object[] numbers = new Object[batches.size()];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = i;
      }
      query.setArray(1, connection.createArrayOf("int", numbers));
      texts(query, 2, batches, BatchKey::device);
      texts(query, 3, batches, BatchKey::batch);
      texts(query, 4, batches, BatchKey::currency);
      texts(query, 5, batches, BatchKey::first);
      texts(query, 6, batches, BatchKey::settled);
      // The source's local day and the acquirer's differ by one at most.
      query.setString(7, first.minusDays(1).toString());
      query.setString(8, last.plusDays(1).toString());
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          held.put(
              batches.get(row.getInt(1)),
              new BatchTotals(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)));
        }
      }
    }
    return held;
  }

  private static void texts(
      PreparedStatement query,
      int index,
      Collection<BatchKey> batches,
      Function<BatchKey, @Nullable Object> value)
      throws SQLException {
    Object[] texts =
        batches.stream().map(value).map(each -> each == null ? null : each.toString()).toArray();
    query.setArray(index, query.getConnection().createArrayOf("text", texts));
  }
}
