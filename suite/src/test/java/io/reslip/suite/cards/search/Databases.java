package io.reslip.suite.cards.search;

import io.reslip.postgres.DatabaseAccess;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;

/**
 * Looks at all that a database tells of itself: each table as text, and each column of bytes and
 * each large object once more as it is, so that neither compression nor hexadecimal hides anything.
 */
public final class Databases {
  private static final String COLUMNS =
      """
      SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname), quote_ident(a.attname),
             a.atttypid = 'bytea'::regtype
      FROM pg_class c
      JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      WHERE c.relkind IN ('r', 'm')
        AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg_t%'
      ORDER BY 1, a.attnum
      """;

  private record Column(String name, boolean isBytes) {}

  private final CardDataSearch search;

  /** Looks with this search. */
  public Databases(CardDataSearch search) {
    this.search = search;
  }

  /** Looks at one database; returns how many tables that were. */
  public int look(DatabaseAccess database) throws SQLException, IOException {
    DatabaseAccess.Credentials owner = database.owner();
    try (Connection connection =
        DriverManager.getConnection(database.jdbcUrl(), owner.username(), owner.password())) {
      Map<String, List<Column>> tables = tables(connection);
      for (Map.Entry<String, List<Column>> table : tables.entrySet()) {
        String where = database.name() + " " + table.getKey();
        byte[] text = copy(connection, "TABLE " + table.getKey(), "text");
        search.in(new ByteArrayInputStream(text), new Cells(where, table.getValue()));
        for (Column column : table.getValue()) {
          if (column.isBytes()) {
            String one = "SELECT " + column.name() + " FROM " + table.getKey();
            search.in(where + "." + column.name(), copy(connection, one, "binary"));
          }
        }
      }
      String large = "SELECT lo_get(oid) FROM pg_largeobject_metadata";
      search.in(database.name() + " large objects", copy(connection, large, "binary"));
      return tables.size();
    }
  }

  private static Map<String, List<Column>> tables(Connection connection) throws SQLException {
    Map<String, List<Column>> tables = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(COLUMNS)) {
      while (rows.next()) {
        tables
            .computeIfAbsent(rows.getString(1), none -> new ArrayList<>())
            .add(new Column(rows.getString(2), rows.getBoolean(3)));
      }
    }
    return tables;
  }

  private static byte[] copy(Connection connection, String query, String format)
      throws SQLException, IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyOut("COPY (" + query + ") TO STDOUT (FORMAT " + format + ")", out);
    return out.toByteArray();
  }

  /** Counts the tabs of a line: a tab or line feed in a value is written as an escape. */
  private static final class Cells implements CardDataSearch.Naming {
    private final String table;
    private final List<Column> columns;
    private int cell;

    Cells(String table, List<Column> columns) {
      this.table = table;
      this.columns = columns;
    }

    @Override
    public void pass(byte[] bytes, int from, int to) {
      for (int i = from; i < to; i++) {
        cell = bytes[i] == '\n' ? 0 : bytes[i] == '\t' ? cell + 1 : cell;
      }
    }

    @Override
    public String place() {
      return table + "." + columns.get(Math.min(cell, columns.size() - 1)).name();
    }
  }
}
