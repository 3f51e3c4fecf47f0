package io.reslip.suite.fleet.model;

import org.jspecify.annotations.Nullable;

/** What a terminal can do that moves money. */
public enum OperationType {
  SALE("DEBIT"),
  VOID("CREDIT"),
  REFUND("CREDIT"),
  PREAUTH(null),
  COMPLETION("DEBIT"),
  REVERSAL(null),
  OFFLINE_SALE("DEBIT"),
  INSTALMENT("DEBIT"),
  TIP("DEBIT");

  private final @Nullable String direction;

  OperationType(@Nullable String direction) {
    this.direction = direction;
  }

  /** Which way the money goes, seen from the cardholder; null where none goes yet. */
  public @Nullable String direction() {
    return direction;
  }

  /** Whether the scheme clears it. */
  public boolean isCleared() {
    return this != VOID && this != PREAUTH && this != REVERSAL;
  }

  /** Whether a till writes it down. */
  public boolean isRungUp() {
    return this != PREAUTH && this != REVERSAL && this != TIP;
  }
}
