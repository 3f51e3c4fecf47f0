package io.reslip.reconciliation.expectation;

/** What is said of a leg that has no record. */
public enum Verdict {
  /** The operation does not owe this leg. */
  NOT_EXPECTED,
  /** It may still come: not due yet, or its source has not said that it is complete. */
  EXPECTED,
  /** Its source is complete without it, and the presentment window is open. */
  OVERDUE,
  /** Its source is complete without it, and the presentment window has passed: there is a proof. */
  LOST
}
