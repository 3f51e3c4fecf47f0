package io.reslip.reconciliation.intake.feed;

/** A line of the feed that we know the kind of and cannot read. The message quotes no value. */
final class MalformedLineException extends Exception {
  private static final long serialVersionUID = 1L;

  MalformedLineException(String reason) {
    super(reason);
  }
}
