package io.reslip.suite.fleet.plan;

import io.reslip.suite.fleet.chance.Fault;
import io.reslip.suite.fleet.chance.Rates;
import org.jspecify.annotations.Nullable;

/** What can happen at a counter: one payment, or a few that belong together. */
enum Scene {
  PLAIN(0, 1, 1, null),
  /** Two honest sales of the same amount with the same card, minutes apart. */
  PAIR(5_000, 2, 2, null),
  VOIDED(20_000, 1, 2, null),
  DECLINED(30_000, 1, 1, null),
  /** Of a sale of an earlier day. */
  REFUND(12_000, 1, 1, null),
  ENQUIRY(10_000, 0, 1, null),
  /** The answer is lost on its way back, and a reversal (0400) undoes it. */
  REVERSED(5_000, 1, 1, null),
  /** The request is lost on its way there; the reversal finds nothing (25). */
  NEVER_ARRIVED(2_000, 1, 1, null),
  /** A reversal gives a part back, and the scheme clears what is left. */
  REVERSED_IN_PART(2_000, 1, 1, null),
  /** Pre-authorisation and completion, to 115 %. */
  COMPLETED(10_000, 1, 2, null),
  TIPPED(8_000, 1, 2, null),
  OFFLINE(5_000, 1, 1, null),
  INSTALMENT(5_000, 1, 1, null),
  SWIPED_AGAIN(0, 1, 2, Fault.SWIPED_AGAIN),
  REVERSAL_DELETED(0, 1, 1, Fault.REVERSAL_DELETED),
  REVERSAL_REFUSED(0, 1, 1, Fault.REVERSAL_REFUSED),
  REVERSAL_OVERWRITTEN(0, 2, 2, Fault.REVERSAL_OVERWRITTEN),
  REVERSED_YET_CLEARED(0, 1, 1, Fault.REVERSED_YET_CLEARED),
  OFFLINE_PURGED(0, 1, 1, Fault.OFFLINE_PURGED),
  /** At merchants that take wallets: a code is shown and scanned. */
  WALLET_PAID(150_000, 1, 1, null),
  /** The same, and some of it or all is given back within the day. */
  WALLET_REFUNDED(6_000, 1, 2, null);

  private final int perMillion;
  private final int payments;
  private final int numbers;
  private final @Nullable Fault fault;

  Scene(int perMillion, int payments, int numbers, @Nullable Fault fault) {
    this.perMillion = perMillion;
    this.payments = payments;
    this.numbers = numbers;
    this.fault = fault;
  }

  /** Whether it is played only where wallets are taken. */
  boolean isByWallet() {
    return this == WALLET_PAID || this == WALLET_REFUNDED;
  }

  /** How many of a day's payments it takes. */
  int payments() {
    return payments;
  }

  /** How many trace numbers it uses. */
  int numbers() {
    return numbers;
  }

  /** The named fault that it is; null where nothing is wrong. */
  @Nullable Fault fault() {
    return fault;
  }

  /** How often, per million payments; what is left over is plain. */
  int perMillion(Rates rates) {
    return fault == null ? perMillion : rates.of(fault);
  }
}
