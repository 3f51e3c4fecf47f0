package io.reslip.ingestion.chunk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Leaves out what is held already, or comes twice at once. */
final class KnownIds {

  private KnownIds() {}

  /** Those whose id the table does not have yet, each once, in their order. */
  static <T> List<T> unknown(
      Connection connection, String table, Collection<T> rows, Function<T, UUID> id)
      throws SQLException {
    if (rows.isEmpty()) {
      return List.of();
    }
    Set<UUID> known = new HashSet<>();
    try (PreparedStatement query =
        connection.prepareStatement("SELECT id FROM " + table + " WHERE id = ANY (?)")) {
      query.setArray(1, connection.createArrayOf("uuid", rows.stream().map(id).toArray()));
      try (ResultSet found = query.executeQuery()) {
        while (found.next()) {
          known.add(found.getObject(1, UUID.class));
        }
      }
    }
    List<T> unknown = new ArrayList<>();
    for (T row : rows) {
      if (known.add(id.apply(row))) {
        unknown.add(row);
      }
    }
    return unknown;
  }
}
