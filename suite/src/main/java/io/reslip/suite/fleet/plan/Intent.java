package io.reslip.suite.fleet.plan;

import io.reslip.suite.fleet.model.Card;
import io.reslip.suite.fleet.model.Operation;
import org.jspecify.annotations.Nullable;

/** What a terminal is going to do, before trace numbers are known. */
final class Intent {
  /** What it is. */
  enum Kind {
    SIGN_IN,
    SALE,
    PAIRED_SALE,
    VOIDED_SALE,
    DECLINED_SALE,
    REFUND,
    VOID,
    SETTLEMENT
  }

  final Kind kind;
  final int second;
  final Card card;
  final long amountMinor;

  /** Of a void, the sale. */
  final @Nullable Intent sale;

  /** What it became. */
  @Nullable Operation done;

  Intent(Kind kind, int second, Card card, long amountMinor, @Nullable Intent sale) {
    this.kind = kind;
    this.second = second;
    this.card = card;
    this.amountMinor = amountMinor;
    this.sale = sale;
  }
}
