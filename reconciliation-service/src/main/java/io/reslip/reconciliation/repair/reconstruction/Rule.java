package io.reslip.reconciliation.repair.reconstruction;

/** How a restored field was made from its evidence. */
public enum Rule {
  /** Copied as the evidence states it. */
  AS_STATED,
  /** Copied; the time is by the clock of the source that gave it, not of the restored one. */
  BY_OTHER_CLOCK
}
