package io.reslip.reconciliation.matching;

/** What happened in the shop. */
public enum Outcome {
  /** Goods for money: the till says so. */
  COMPLETED,
  /** The host approved, the shop never got it. */
  NOT_COMPLETED,
  /** Nobody who was there has said. */
  UNDETERMINED
}
