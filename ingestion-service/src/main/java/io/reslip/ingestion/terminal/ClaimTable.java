package io.reslip.ingestion.terminal;

import static io.reslip.ingestion.terminal.CounterTable.texts;

import io.reslip.ingestion.record.BatchTotals;
import io.reslip.ingestion.store.HeldTotals.BatchKey;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps what terminals claimed of their batches. */
final class ClaimTable {

  /** A batch is closed within a week. */
  private static final int OPEN_DAYS = 7;

  /** Of two claims of one batch and day the later stands, whichever came first. */
  private static final String KEEP =
      """
      INSERT INTO batch_totals AS t (device_key, batch, business_date, merchant_key, currency,
        claimed_at, event_id, claimed)
      VALUES (?, ?, ?::date, ?, ?, ?::timestamptz, ?::uuid, ?)
      ON CONFLICT (device_key, batch, business_date) DO UPDATE
      SET merchant_key = excluded.merchant_key, currency = excluded.currency,
        claimed_at = excluded.claimed_at, event_id = excluded.event_id, claimed = excluded.claimed,
        held = NULL
      WHERE (excluded.claimed_at, excluded.event_id) > (t.claimed_at, t.event_id)\
      """;

  /** A batch's records come after an earlier settlement under its number: counters start again. */
  private static final String TOUCHED =
      """
      SELECT t.device_key, t.batch, t.business_date, t.merchant_key, t.currency, t.claimed, t.held,
        t.told, coalesce((SELECT max(p.business_date) + 1 FROM batch_totals p
          WHERE p.device_key = t.device_key AND p.batch = t.batch
            AND p.business_date BETWEEN t.business_date - %1$d AND t.business_date - 1),
          t.business_date - %1$d)
      FROM unnest(?::text[], ?::text[], ?::date[], ?::date[]) AS u (device, batch, first, last)
      JOIN batch_totals t ON t.device_key = u.device AND t.batch = u.batch
        AND t.business_date BETWEEN u.first AND u.last + %1$d
      ORDER BY t.device_key, t.batch, t.business_date\
      """
          .formatted(OPEN_DAYS);

  private ClaimTable() {}

  /**
   * A claim as it is kept.
   *
   * @param held as told last; null where it was not told since it was claimed
   * @param told how often it was told
   */
  record Kept(
      BatchKey key,
      @Nullable String merchantKey,
      BatchTotals claimed,
      @Nullable BatchTotals held,
      int told) {}

  static void keep(Connection connection, List<Claim> claims) throws SQLException {
    if (claims.isEmpty()) {
      return;
    }
    List<Claim> sorted = claims.stream().sorted(Claim.ORDER).toList();
    try (PreparedStatement insert = connection.prepareStatement(KEEP)) {
      for (int i = 0; i < sorted.size(); i++) {
        Claim claim = sorted.get(i);
        if (i + 1 < sorted.size() && claim.isOfTheSameAs(sorted.get(i + 1))) {
          continue;
        }
        insert.setString(1, claim.deviceKey());
        insert.setString(2, claim.batch());
        insert.setString(3, claim.businessDate().toString());
        insert.setString(4, claim.merchantKey());
        insert.setString(5, claim.currency());
        insert.setString(6, claim.at().toString());
        insert.setString(7, claim.eventId().toString());
        insert.setArray(8, array(connection, claim.totals()));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** Claims of the batches that were added to. */
  static List<Kept> touched(Connection connection, List<CounterUse> uses) throws SQLException {
    List<CounterUse> batches =
        uses.stream().filter(use -> use.key().counter() == CounterUse.Counter.STAN).toList();
    List<Kept> touched = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(TOUCHED)) {
      texts(query, 1, batches.stream().map(use -> use.key().device()).toArray());
      texts(query, 2, batches.stream().map(use -> use.key().batch()).toArray());
      texts(query, 3, batches.stream().map(use -> use.from().toString()).toArray());
      texts(query, 4, batches.stream().map(use -> use.to().toString()).toArray());
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          BatchKey key =
              new BatchKey(
                  row.getString(1),
                  row.getString(2),
                  row.getString(5),
                  row.getObject(9, LocalDate.class),
                  row.getObject(3, LocalDate.class));
          Array held = row.getArray(7);
          touched.add(
              new Kept(
                  key,
                  row.getString(4),
                  totals(row.getArray(6)),
                  held == null ? null : totals(held),
                  row.getInt(8)));
        }
      }
    }
    return touched;
  }

  /** Notes what is told now of what is held. */
  static void told(Connection connection, List<Kept> changed) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            UPDATE batch_totals SET held = ?, told = ?
            WHERE device_key = ? AND batch = ? AND business_date = ?::date\
            """)) {
      for (Kept each : changed) {
        BatchTotals held = each.held();
        update.setArray(1, array(connection, held == null ? BatchTotals.NOTHING : held));
        update.setInt(2, each.told());
        update.setString(3, each.key().device());
        update.setString(4, each.key().batch());
        update.setString(5, each.key().settled().toString());
        update.addBatch();
      }
      update.executeBatch();
    }
  }

  private static Array array(Connection connection, BatchTotals totals) throws SQLException {
    return connection.createArrayOf(
        "bigint",
        new Long[] {
          totals.debitCount(), totals.debitMinor(), totals.creditCount(), totals.creditMinor()
        });
  }

  private static BatchTotals totals(Array array) throws SQLException {
    Long[] sums = (Long[]) array.getArray();
    return new BatchTotals(sums[0], sums[1], sums[2], sums[3]);
  }
}
