package io.reslip.reconciliation.database;

import java.sql.Connection;
import org.jdbi.v3.core.Jdbi;

/** Jdbi as the application has it, over one connection. */
public final class TestJdbi {
  private TestJdbi() {}

  public static Jdbi over(Connection connection) {
    return JdbiProducer.configured(Jdbi.create(connection));
  }
}
