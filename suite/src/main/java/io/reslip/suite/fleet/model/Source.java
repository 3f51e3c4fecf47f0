package io.reslip.suite.fleet.model;

/** Who writes down what happened on the simulated day. */
public enum Source {
  TERMINAL,
  HOST,
  SCHEME,
  TILL,
  /** Tells of payouts, never of payments. */
  BANK
}
