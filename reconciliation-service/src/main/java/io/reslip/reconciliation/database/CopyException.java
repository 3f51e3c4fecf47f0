package io.reslip.reconciliation.database;

import java.sql.SQLException;
import java.util.Objects;

/** PostgreSQL refused rows that were sent in bulk; the transaction is lost. */
public final class CopyException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final String UNIQUE_VIOLATION = "23505";

  private final boolean duplicate;

  CopyException(String message, SQLException cause) {
    super(message, cause);
    this.duplicate = Objects.equals(cause.getSQLState(), UNIQUE_VIOLATION);
  }

  /** Whether a row was there already. */
  public boolean duplicate() {
    return duplicate;
  }
}
