package io.reslip.ingestion.upload.body;

import java.io.IOException;

/** The decoded body is larger than allowed, by itself or for what was sent. */
public final class BodyTooLargeException extends IOException {
  private static final long serialVersionUID = 1;

  BodyTooLargeException(String message) {
    super(message);
  }
}
