package io.reslip.reconciliation.testing;

import io.reslip.postgres.DatabaseAccess;
import io.reslip.postgres.SharedPostgres;
import io.reslip.reconciliation.database.TestJdbi;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;

/** A migrated database without the application: each replica of a test has its own connection. */
public final class PlainDatabase implements AutoCloseable {
  private final DatabaseAccess access = SharedPostgres.newDatabase("plain");
  private final List<Connection> connections = new ArrayList<>();

  public PlainDatabase() {
    Flyway.configure()
        .dataSource(access.jdbcUrl(), access.owner().username(), access.owner().password())
        .placeholders(Map.of("runtime-role", access.runtime().username()))
        .load()
        .migrate();
  }

  /** A connection of its own, as the role that the service runs as; transactions by Jdbi. */
  public Jdbi connect() {
    try {
      Connection connection =
          DriverManager.getConnection(
              access.jdbcUrl(), access.runtime().username(), access.runtime().password());
      connections.add(connection);
      return TestJdbi.over(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws SQLException {
    for (Connection connection : connections) {
      connection.close();
    }
  }
}
