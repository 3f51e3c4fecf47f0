package io.reslip.suite.bench.match;

import io.reslip.suite.bench.figures.Work;
import io.reslip.suite.bench.floor.ScratchTables;
import io.reslip.suite.bench.harness.Contender;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The least that a three-way match can cost in SQL: {@code UNION ALL} and {@code GROUP BY} on a key
 * of 8 bytes that is stored with each record; one row for each payment is stored.
 */
final class GroupingFloor implements Contender {
  private static final List<String> SOURCES = List.of("HOST", "SCHEME", "TERMINAL");
  private static final String LEG = ScratchTables.SCHEMA + ".leg_";
  private static final String MATCHED = ScratchTables.SCHEMA + ".matched";

  private final Connection database;
  private final Supplier<String> records;

  /**
   * @param records the condition that says which of reconciliation's records are meant
   */
  GroupingFloor(Connection database, Supplier<String> records) {
    this.database = database;
    this.records = records;
  }

  @Override
  public String what() {
    return "UNION ALL and GROUP BY on a stored key of 8 bytes over the same records, one row for"
        + " each payment stored, without an index";
  }

  @Override
  public void prepare() throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute("DROP TABLE IF EXISTS " + MATCHED);
      statement.execute(
          "CREATE TABLE %s (match_key bigint, host bigint, scheme bigint, terminal bigint, records bigint)"
              .formatted(MATCHED));
      for (String source : SOURCES) {
        statement.execute("DROP TABLE IF EXISTS " + LEG + source);
        statement.execute(
            """
            CREATE TABLE %s AS
            SELECT hashtextextended(concat_ws('|', rrn, device_key, amount), 0) AS match_key, record.*
            FROM public.record WHERE source = '%s' AND %s
            """
                .formatted(LEG + source, source, records.get()));
        statement.execute("VACUUM ANALYZE " + LEG + source);
      }
    }
  }

  @Override
  public Work run() throws SQLException {
    List<String> legs =
        SOURCES.stream()
            .map(source ->
                "SELECT match_key, record_no, '%s' AS source FROM %s"
                    .formatted(source, LEG + source))
            .toList();
    List<String> columns =
        SOURCES.stream()
            .map(source -> "min(record_no) FILTER (WHERE source = '" + source + "')")
            .toList();
    try (Statement statement = database.createStatement()) {
      statement.execute(
          "INSERT INTO %s SELECT match_key, %s, count(*) FROM (%s) AS leg GROUP BY match_key"
              .formatted(MATCHED, String.join(", ", columns), String.join(" UNION ALL ", legs)));
    }
    return new Work(
        number("SELECT sum(records)"), number("SELECT pg_relation_size('bench.matched')"));
  }

  /** Those of the tables that matching writes; the floor's has none. */
  List<String> subjectsIndexes() throws SQLException {
    List<String> indexes = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                SELECT tablename || ': '
                  || CASE WHEN indexdef LIKE 'CREATE UNIQUE%' THEN 'unique ' ELSE '' END
                  || regexp_replace(indexdef, '^.* USING ', '')
                FROM pg_indexes WHERE schemaname = 'public'
                  AND (tablename LIKE '%match%' OR tablename LIKE 'operation%') ORDER BY 1
                """)) {
      while (row.next()) {
        indexes.add(row.getString(1));
      }
    }
    return indexes;
  }

  private long number(String select) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery(select + " FROM " + MATCHED)) {
      row.next();
      return row.getLong(1);
    }
  }
}
