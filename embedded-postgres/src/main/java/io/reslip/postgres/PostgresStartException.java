package io.reslip.postgres;

import org.jspecify.annotations.Nullable;

/** PostgreSQL could not be started; the message says why and what to do about it. */
public final class PostgresStartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PostgresStartException(String message) {
    super(message);
  }

  PostgresStartException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
