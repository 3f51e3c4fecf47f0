package io.reslip.ingestion.upload.body;

import java.io.IOException;

/** The sender went away or fell silent before the end of the body. */
public final class SenderGoneException extends IOException {
  private static final long serialVersionUID = 1;

  SenderGoneException(String message) {
    super(message);
  }

  SenderGoneException(IOException cause) {
    super("the sender went away or fell silent", cause);
  }
}
