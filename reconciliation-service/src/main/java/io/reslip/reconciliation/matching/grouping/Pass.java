package io.reslip.reconciliation.matching.grouping;

/** What brought a record to where it is; strongest first. */
public enum Pass {
  /** Retrieval reference number and terminal. */
  RRN_TERMINAL,
  /** Terminal, batch and STAN. */
  TERMINAL_BATCH_STAN,
  /** The identity of the record that it contradicts. */
  IDENTITY,
  /** Alone in its operation, which names its original. */
  ORIGINAL,
  /** Nothing else is known of it. */
  ALONE
}
