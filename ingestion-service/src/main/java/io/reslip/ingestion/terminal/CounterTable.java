package io.reslip.ingestion.terminal;

import io.reslip.ingestion.terminal.CounterUse.Counter;
import io.reslip.ingestion.terminal.CounterUse.Key;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps which numbers terminals used. */
final class CounterTable {

  /** A counter in one run of numbers has no gap and had none: of most there is nothing to say. */
  private static final String ADD =
      """
      WITH counted AS (
      INSERT INTO terminal_counter AS c
        (device_key, counter, batch, merchant_key, business_date, seen)
      SELECT device, counter, batch, merchant, day, seen::int4multirange
      FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::date[], ?::text[])
        AS u (device, counter, batch, merchant, day, seen)
      ON CONFLICT (device_key, counter, batch) DO UPDATE
      SET before = c.seen, seen = c.seen + excluded.seen,
        merchant_key = coalesce(excluded.merchant_key, c.merchant_key),
        business_date = greatest(c.business_date, excluded.business_date)
      WHERE NOT c.seen @> excluded.seen
      RETURNING device_key, counter, batch, merchant_key, business_date, before, seen)
      SELECT device_key, counter, batch, merchant_key, business_date, before::text, seen::text
      FROM counted
      WHERE seen <> range_merge(seen)::int4multirange
        OR before <> range_merge(before)::int4multirange\
      """;

  private CounterTable() {}

  /**
   * A counter that has gaps, or had some, and to which numbers were added.
   *
   * @param day latest on which it was seen
   */
  record Changed(
      Key key, @Nullable String merchantKey, LocalDate day, Numbers before, Numbers now) {}

  /**
   * Adds numbers. Has the rows from here to the commit, also those to which it adds nothing.
   *
   * @param uses in the order of their keys, so that none who adds waits for one that waits for it
   */
  static List<Changed> add(Connection connection, List<CounterUse> uses) throws SQLException {
    List<Changed> changed = new ArrayList<>();
    try (PreparedStatement insert = connection.prepareStatement(ADD)) {
      texts(insert, 1, uses.stream().map(use -> use.key().device()).toArray());
      texts(insert, 2, uses.stream().map(use -> use.key().counter().name()).toArray());
      texts(insert, 3, uses.stream().map(use -> use.key().batch()).toArray());
      texts(insert, 4, uses.stream().map(CounterUse::merchantKey).toArray());
      texts(insert, 5, uses.stream().map(use -> use.to().toString()).toArray());
      texts(insert, 6, uses.stream().map(use -> use.numbers().text()).toArray());
      try (ResultSet row = insert.executeQuery()) {
        while (row.next()) {
          changed.add(
              new Changed(
                  new Key(row.getString(1), Counter.valueOf(row.getString(2)), row.getString(3)),
                  row.getString(4),
                  row.getObject(5, LocalDate.class),
                  Numbers.parse(row.getString(6)),
                  Numbers.parse(row.getString(7))));
        }
      }
    }
    return changed;
  }

  static void texts(PreparedStatement query, int index, Object[] values) throws SQLException {
    query.setArray(index, query.getConnection().createArrayOf("text", values));
  }
}
