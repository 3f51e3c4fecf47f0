package io.reslip.suite.bench.inquiry;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/**
 * Fills reconciliation's table of operations with sales of five weeks, by SQL: to send so many
 * would take hours. What is not said here is as in an operation that is there.
 */
final class ManyOperations {
  private static final long BATCH = 500_000;

  private static final Map<String, String> NEW = new LinkedHashMap<>();

  static {
    NEW.put("id", "n.id");
    NEW.put("transaction_id", "n.id");
    NEW.put("group_id", "-n.n");
    NEW.put("merchant_key", "'8983100' || lpad(CAST(n.n % 50000 AS text), 8, '0')");
    NEW.put("device_key", "CAST(10000000 + n.n % 200000 AS text)");
    NEW.put("batch", "'000001'");
    NEW.put("stan", "lpad(CAST(n.n % 1000000 AS text), 6, '0')");
    NEW.put("rrn", "CAST(900000000000 + n.n AS text)");
    NEW.put("amount", "100 + n.n * 7919 % 100000");
    NEW.put("business_date", "n.day");
    NEW.put(
        "occurred_at",
        "CAST(n.day AS timestamp) AT TIME ZONE 'Asia/Shanghai' + n.n * 7 % 86400 * interval '1 second'");
  }

  private final Connection database;

  ManyOperations(Connection database) {
    this.database = database;
  }

  /**
   * Adds so many.
   *
   * @param progress told how many there are so far
   */
  void add(long operations, LongConsumer progress) throws SQLException {
    List<String> columns = columns();
    List<String> values =
        columns.stream().map(column -> NEW.getOrDefault(column, "t." + column)).toList();
    try (Statement statement = database.createStatement()) {
      statement.execute("CREATE TEMP TABLE template AS SELECT * FROM operation LIMIT 1");
      for (long first = 1; first <= operations; first += BATCH) {
        long last = Math.min(first + BATCH - 1, operations);
        statement.execute(
            "INSERT INTO operation (%s) SELECT %s FROM template AS t, (%s) AS n"
                .formatted(
                    String.join(", ", columns),
                    String.join(", ", values),
                    "SELECT gen_random_uuid() AS id, n, DATE '2026-01-27' + CAST(n % 36 AS integer)"
                        + " AS day FROM generate_series(%d, %d) AS n".formatted(first, last)));
        progress.accept(last);
      }
      statement.execute("DROP TABLE template");
      statement.execute("VACUUM (ANALYZE) operation");
    }
  }

  private List<String> columns() throws SQLException {
    List<String> columns = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                SELECT attname FROM pg_attribute
                WHERE attrelid = CAST('operation' AS regclass) AND attnum > 0
                  AND NOT attisdropped AND attgenerated = '' AND attidentity = ''
                ORDER BY attnum
                """)) {
      while (row.next()) {
        columns.add(row.getString(1));
      }
    }
    return columns;
  }
}
