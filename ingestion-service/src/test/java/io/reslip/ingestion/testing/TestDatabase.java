package io.reslip.ingestion.testing;

import io.reslip.postgres.SharedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.ConfigProvider;

/** The database of the running application, past all rights: for what an attacker would do. */
public final class TestDatabase {
  static final String NAME = "test.database";

  private TestDatabase() {}

  /** Runs statements as superuser. */
  public static void asSuperuser(String... statements) {
    String name = ConfigProvider.getConfig().getValue(NAME, String.class);
    try (Connection connection = SharedPostgres.server().connectAsSuperuser(name);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
