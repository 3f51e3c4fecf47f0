package io.reslip.suite.bench.match;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Stops a part of reconciliation by taking its lease, as another replica would, and lets it go on
 * in a moment: a restart would measure a cold machine.
 */
enum Hold {
  /** Nothing is read from the feed. */
  INTAKE("intake_slice"),
  /** What was read is not matched. */
  MATCHING("matching_progress");

  private final String leases;

  Hold(String leases) {
    this.leases = leases;
  }

  /** Takes the lease; what is under way has no effect any more. */
  Held take(Connection database) throws SQLException {
    String owner = owner(database);
    update(database, "bench", "'infinity'");
    return new Held(database, owner);
  }

  private @Nullable String owner(Connection database) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery("SELECT max(owner) FROM " + leases)) {
      row.next();
      return row.getString(1);
    }
  }

  private void update(Connection database, @Nullable String owner, String until)
      throws SQLException {
    try (PreparedStatement update =
        database.prepareStatement(
            "UPDATE " + leases + " SET owner = ?, fence = fence + 1, lease_until = " + until)) {
      update.setString(1, owner);
      update.executeUpdate();
    }
  }

  /** A lease in hand. */
  final class Held {
    private final Connection database;
    private final @Nullable String owner;

    private Held(Connection database, @Nullable String owner) {
      this.database = database;
      this.owner = owner;
    }

    /** Gives it back to whom it was taken from, who notices within a quarter of a second. */
    void release() throws SQLException {
      update(database, owner, owner == null ? "'-infinity'" : "clock_timestamp() + interval '8 s'");
    }
  }
}
