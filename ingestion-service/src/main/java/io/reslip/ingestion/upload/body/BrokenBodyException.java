package io.reslip.ingestion.upload.body;

import java.io.IOException;

/** The body does not decode: cut off, or not in the coding that it claims. */
public final class BrokenBodyException extends IOException {
  private static final long serialVersionUID = 1;

  BrokenBodyException(String message) {
    super(message);
  }
}
