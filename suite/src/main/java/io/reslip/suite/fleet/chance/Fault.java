package io.reslip.suite.fleet.chance;

/**
 * Everything that goes wrong in the simulated fleet. How often is counted per million of what it
 * befalls; where it comes from is "How terminals really lose records" in the notes on formats, and
 * the design's section on discrepancies.
 */
public enum Fault {
  // Of a payment.
  POWER_CUT_BEFORE_JOURNAL(Of.PAYMENT, 400, "power cut between approval and the journal's write"),
  POWER_CUT_BEFORE_PRINT(Of.PAYMENT, 300, "power cut between journal and print"),
  HOST_LINE_LOST(Of.PAYMENT, 300, "the switch log lacks a line"),
  CLEARING_LINE_LOST(Of.PAYMENT, 300, "the clearing file lacks a line"),
  TILL_LINE_LOST(Of.PAYMENT, 300, "the till lacks a line"),
  JOURNAL_AMOUNT_WRONG(Of.PAYMENT, 100, "the journal holds another amount"),
  HOST_AMOUNT_WRONG(Of.PAYMENT, 100, "the switch log holds another amount"),
  CLEARING_AMOUNT_WRONG(Of.PAYMENT, 100, "the clearing file holds another amount"),
  TILL_AMOUNT_WRONG(Of.PAYMENT, 100, "the till holds another amount"),
  CLEARING_LINE_TWICE(Of.PAYMENT, 300, "the scheme tells a line twice"),
  // Of a payment by a wallet.
  WALLET_NOTICE_LOST(Of.PAYMENT, 300, "the wallet's notice never comes: the switch has no line"),
  WALLET_LINE_LOST(Of.PAYMENT, 300, "the wallet's bill lacks a line"),
  WALLET_AMOUNT_WRONG(Of.PAYMENT, 100, "the wallet's bill holds another amount"),
  WALLET_LINE_TWICE(Of.PAYMENT, 300, "the wallet's bill tells a line twice"),
  // Scenes of their own.
  SWIPED_AGAIN(Of.PAYMENT, 500, "the network drops the answer, the cashier swipes again"),
  REVERSAL_DELETED(Of.PAYMENT, 300, "pending reversals of yesterday are deleted"),
  REVERSAL_REFUSED(Of.PAYMENT, 300, "any response counts as success"),
  REVERSAL_OVERWRITTEN(Of.PAYMENT, 150, "one slot: a second power cut overwrites the first"),
  REVERSED_YET_CLEARED(Of.PAYMENT, 200, "the scheme clears what was reversed"),
  OFFLINE_PURGED(Of.PAYMENT, 200, "stored offline payments are purged"),
  // Of a terminal's day.
  FIRST_CHUNK_ONLY(Of.TERMINAL_DAY, 1_500, "after the first chunk of 8 all count as uploaded"),
  JOURNAL_WIPED(Of.TERMINAL_DAY, 1_000, "batch upload left out, journal wiped"),
  STORAGE_FORMATTED(Of.TERMINAL_DAY, 1_000, "a firmware update formats the storage"),
  COUNTERS_RESTART(Of.TERMINAL_DAY, 2_000, "bad check value: STAN and batch restart at 000001"),
  DEVICE_SWAPPED(Of.TERMINAL_DAY, 1_000, "the device is swapped: STAN and batch begin anew"),
  TOTAL_WRONG(Of.TERMINAL_DAY, 3_000, "a total subtracts the wrong figure"),
  CLOCK_RESET(Of.TERMINAL_DAY, 1_000, "clock reset to the factory date"),
  JOURNAL_LATE(Of.TERMINAL_DAY, 3_000, "the journal comes a day late"),
  JOURNAL_TWICE(Of.TERMINAL_DAY, 10_000, "the journal is uploaded twice"),
  // Of a payout.
  PAYOUT_MISSING(Of.PAYOUT, 3_000, "the bank never pays a cycle out"),
  PAYOUT_SHORT(Of.PAYOUT, 5_000, "the bank keeps the fees twice"),
  PAYOUT_BY_OTHERS(Of.PAYOUT, 2_000, "somebody else pays than the contract says"),
  // Of a terminal for good.
  CLOCK_DRIFT(Of.TERMINAL, 20_000, "the clock is minutes off"),
  ODD_ZONE(Of.TERMINAL, 5_000, "the clock runs in another zone"),
  // Of a file.
  TILL_LATE(Of.FILE, 20_000, "the till's file comes a day late"),
  TILL_SHORT(Of.FILE, 5_000, "the till's file breaks off"),
  HOST_LATE(Of.FILE, 20_000, "the switch log comes a day late"),
  CLEARING_LATE(Of.FILE, 20_000, "the clearing file comes a day late"),
  WALLET_BILL_LATE(Of.FILE, 20_000, "a wallet's bill comes too late");

  /** What it befalls. */
  public enum Of {
    PAYMENT,
    TERMINAL_DAY,
    PAYOUT,
    TERMINAL,
    FILE
  }

  private final Of of;
  private final int perMillion;
  private final String words;

  Fault(Of of, int perMillion, String words) {
    this.of = of;
    this.perMillion = perMillion;
    this.words = words;
  }

  /** What it befalls. */
  public Of of() {
    return of;
  }

  /** How often, when nothing else is said. */
  public int perMillion() {
    return perMillion;
  }

  /** What happens, for people. */
  public String words() {
    return words;
  }
}
