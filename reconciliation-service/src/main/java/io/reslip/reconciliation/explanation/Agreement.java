package io.reslip.reconciliation.explanation;

/** What comparing two values comes to. */
public enum Agreement {
  /** The same; leading zeros of numbers do not count, nor a minute of time. */
  SAME,
  /** One slip of copying away, or within half an hour. */
  NEAR,
  DIFFERENT,
  /** One of the two does not tell it: speaks neither for nor against. */
  UNKNOWN
}
