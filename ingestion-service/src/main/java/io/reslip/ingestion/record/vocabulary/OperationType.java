package io.reslip.ingestion.record.vocabulary;

import java.util.Optional;

/** The kind of operation that a record speaks of. */
public enum OperationType {
  SALE(Direction.DEBIT),
  VOID(null),
  REFUND(Direction.CREDIT),
  PREAUTH(null),
  PREAUTH_VOID(null),
  COMPLETION(Direction.DEBIT),
  COMPLETION_VOID(Direction.CREDIT),
  REVERSAL(null),
  OFFLINE_SALE(Direction.DEBIT),
  ADJUSTMENT(null),
  TIP(Direction.DEBIT),
  INSTALMENT(Direction.DEBIT),
  CHARGEBACK(Direction.CREDIT),
  REPRESENTMENT(Direction.DEBIT),
  FEE(null),
  PAYOUT(null);

  private final Optional<Direction> direction;

  OperationType(@org.jspecify.annotations.Nullable Direction direction) {
    this.direction = Optional.ofNullable(direction);
  }

  /** Which way this type always moves money; empty where the type alone does not tell. */
  public Optional<Direction> direction() {
    return direction;
  }
}
