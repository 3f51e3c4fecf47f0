package io.reslip.reconciliation.matching.window;

/** Too many records of a window have to be looked at one by one: it is done again, smaller. */
public final class TooMuchToLookAtException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TooMuchToLookAtException(int records) {
    super(records + " records of one window have to be looked at one by one");
  }
}
