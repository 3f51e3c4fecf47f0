package io.reslip.suite.bench.floor;

import io.reslip.suite.console.Failure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Copies of a service's tables in a schema beside them, with every index, constraint, partition and
 * setting that the live catalog tells of: what production has, the floor has, today and later.
 */
public final class ScratchTables {
  /** The schema, in the service's own database. */
  public static final String SCHEMA = "bench";

  private final Connection connection;

  /** Begins with an empty schema. */
  public ScratchTables(Connection connection) throws SQLException {
    this.connection = connection;
    execute("DROP SCHEMA IF EXISTS " + SCHEMA + " CASCADE");
    execute("CREATE SCHEMA " + SCHEMA);
  }

  /** Copies a table, empty. */
  public void copy(String table) throws SQLException {
    String partitionKey =
        one("SELECT coalesce(pg_get_partkeydef('public." + table + "'::regclass), '')");
    String partitioned = partitionKey.isEmpty() ? "" : " PARTITION BY " + partitionKey;
    create(table, partitioned);
    if (!partitionKey.isEmpty()) {
      copyPartitions(table);
    }
  }

  /** Copies the partitions that a table has got since. */
  public void copyPartitions(String table) throws SQLException {
    List<String[]> absent =
        rows(
            """
            SELECT child.relname, pg_get_expr(child.relpartbound, child.oid)
            FROM pg_inherits JOIN pg_class child ON child.oid = inhrelid
            WHERE inhparent = 'public.%s'::regclass
              AND to_regclass(format('%s.%%I', child.relname)) IS NULL
            ORDER BY child.relname
            """
                .formatted(table, SCHEMA));
    for (String[] partition : absent) {
      create(partition[0], "");
      execute(
          "ALTER TABLE %1$s.%2$s ATTACH PARTITION %1$s.%3$s %4$s"
              .formatted(SCHEMA, table, partition[0], partition[1]));
    }
  }

  /** The columns that are written when a row is added; the database makes the others by itself. */
  public String writtenColumns(String table) throws SQLException {
    return one(
        """
        SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) FROM pg_attribute
        WHERE attrelid = 'public.%s'::regclass AND attnum > 0 AND NOT attisdropped
          AND attidentity = '' AND attgenerated = ''
        """
            .formatted(table));
  }

  /**
   * The indexes of these tables, as {@code table: index}.
   *
   * @throws Failure when a copy has not the same ones
   */
  public List<String> indexes(List<String> tables) throws SQLException {
    List<String> all = new ArrayList<>();
    for (String table : tables) {
      List<String> production = indexes("public", table);
      List<String> copied = indexes(SCHEMA, table);
      if (!production.equals(copied)) {
        throw new Failure(
            table + " has other indexes than its copy: " + production + " and " + copied,
            List.of("A floor without them would be too low: mend how it copies tables."));
      }
      production.forEach(index -> all.add(table + ": " + index));
    }
    return all;
  }

  private List<String> indexes(String schema, String table) throws SQLException {
    return rows(
            """
            SELECT CASE WHEN indexdef LIKE 'CREATE UNIQUE%%' THEN 'unique ' ELSE '' END
              || regexp_replace(indexdef, '^.* USING ', '')
            FROM pg_indexes WHERE schemaname = '%s' AND tablename = '%s' ORDER BY 1
            """
                .formatted(schema, table))
        .stream()
        .map(row -> row[0])
        .toList();
  }

  private void create(String table, String partitioned) throws SQLException {
    refuseWhatLikeLeavesBehind(table);
    String settings =
        one(
            """
            SELECT coalesce(' WITH (' || array_to_string(reloptions, ', ') || ')', '')
            FROM pg_class WHERE oid = 'public.%s'::regclass
            """
                .formatted(table));
    execute(
        "CREATE TABLE %1$s.%2$s (LIKE public.%2$s INCLUDING ALL)%3$s%4$s"
            .formatted(SCHEMA, table, partitioned, settings));
  }

  // CREATE TABLE … LIKE copies neither, so a copy would be cheaper to write than its original.
  private void refuseWhatLikeLeavesBehind(String table) throws SQLException {
    String left =
        one(
            """
            SELECT coalesce(string_agg(name, ', '), '') FROM (
              SELECT conname AS name FROM pg_constraint
              WHERE conrelid = 'public.%1$s'::regclass AND contype = 'f'
              UNION ALL
              SELECT tgname FROM pg_trigger
              WHERE tgrelid = 'public.%1$s'::regclass AND NOT tgisinternal) AS both_kinds
            """
                .formatted(table));
    if (!left.isEmpty()) {
      throw new Failure(
          "A copy of " + table + " would lack its foreign keys or triggers: " + left,
          List.of("A floor without them would be too low: teach it to copy them."));
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String one(String sql) throws SQLException {
    return rows(sql).getFirst()[0];
  }

  private List<String[]> rows(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      int columns = row.getMetaData().getColumnCount();
      List<String[]> rows = new ArrayList<>();
      while (row.next()) {
        String[] cells = new String[columns];
        for (int column = 0; column < columns; column++) {
          cells[column] = row.getString(column + 1);
        }
        rows.add(cells);
      }
      return rows;
    }
  }
}
