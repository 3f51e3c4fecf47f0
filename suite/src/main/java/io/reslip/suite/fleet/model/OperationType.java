package io.reslip.suite.fleet.model;

/** What a terminal can do that moves money. */
public enum OperationType {
  SALE,
  VOID,
  REFUND;

  /** Which way the money goes, seen from the cardholder. */
  public String direction() {
    return this == SALE ? "DEBIT" : "CREDIT";
  }
}
