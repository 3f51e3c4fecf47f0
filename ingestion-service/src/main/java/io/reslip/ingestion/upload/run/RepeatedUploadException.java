package io.reslip.ingestion.upload.run;

import java.sql.SQLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** The same bytes with the same parameters were committed by another at the same time. */
public final class RepeatedUploadException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final String CONSTRAINT = "upload_fingerprint";

  RepeatedUploadException() {
    super("the same upload was committed meanwhile");
  }

  static boolean tells(SQLException failure) {
    if (!(failure instanceof PSQLException postgres)) {
      return false;
    }
    ServerErrorMessage message = postgres.getServerErrorMessage();
    return message != null && CONSTRAINT.equals(message.getConstraint());
  }
}
