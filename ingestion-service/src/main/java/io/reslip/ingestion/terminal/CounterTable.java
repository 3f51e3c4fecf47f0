package io.reslip.ingestion.terminal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Keeps which numbers terminals used. */
final class CounterTable {

  private static final String ADD =
      """
      INSERT INTO terminal_counter AS c
        (device_key, counter, batch, merchant_key, business_date, seen)
      SELECT device, counter, batch, merchant, day, seen::int4multirange
      FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::date[], ?::text[])
        AS u (device, counter, batch, merchant, day, seen)
      ON CONFLICT (device_key, counter, batch) DO UPDATE
      SET before = c.seen, seen = c.seen + excluded.seen,
        merchant_key = coalesce(excluded.merchant_key, c.merchant_key),
        business_date = greatest(c.business_date, excluded.business_date)
      WHERE NOT c.seen @> excluded.seen\
      """;

  private CounterTable() {}

  /** Adds numbers. Has the rows from here to the commit, also those to which it adds nothing. */
  static void add(Connection connection, List<CounterUse> uses) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(ADD)) {
      texts(insert, 1, uses.stream().map(use -> use.key().device()).toArray());
      texts(insert, 2, uses.stream().map(use -> use.key().counter().name()).toArray());
      texts(insert, 3, uses.stream().map(use -> use.key().batch()).toArray());
      texts(insert, 4, uses.stream().map(CounterUse::merchantKey).toArray());
      texts(insert, 5, uses.stream().map(use -> use.to().toString()).toArray());
      texts(insert, 6, uses.stream().map(use -> use.numbers().text()).toArray());
      insert.executeUpdate();
    }
  }

  static void texts(PreparedStatement query, int index, Object[] values) throws SQLException {
    query.setArray(index, query.getConnection().createArrayOf("text", values));
  }
}
