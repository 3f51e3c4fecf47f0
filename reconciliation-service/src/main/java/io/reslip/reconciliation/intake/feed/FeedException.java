package io.reslip.reconciliation.intake.feed;

/** The feed could not be read. */
public final class FeedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What to do about it. */
  public enum Kind {
    /** The cursor belongs to an earlier epoch, or is not one: read again from the start. */
    CURSOR_FORGOTTEN,
    /** Try again later. */
    AWAY
  }

  private final Kind kind;

  FeedException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  FeedException(String message, Throwable cause) {
    super(message, cause);
    this.kind = Kind.AWAY;
  }

  public Kind kind() {
    return kind;
  }
}
