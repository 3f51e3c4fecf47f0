package io.reslip.suite.fleet.model;

/** What a terminal adds up in a batch, as it knows it. */
public final class Totals {
  private long debitMinor;
  private long creditMinor;
  private int debits;
  private int credits;

  /** Counts what the terminal knows to be done. */
  public void count(Operation operation) {
    if (!operation.approved() || !operation.heard()) {
      return;
    }
    switch (operation.type()) {
      case SALE, COMPLETION, OFFLINE_SALE, INSTALMENT, TIP -> {
        debitMinor += operation.amountMinor();
        debits++;
      }
      case VOID, REFUND -> {
        creditMinor += operation.amountMinor();
        credits++;
      }
      case PREAUTH, REVERSAL -> {
        // Nothing is settled.
      }
    }
  }

  /** The settlement that claims these sums; then the next batch is counted. */
  public Act.Settlement settlement(int second, String batch, String stan) {
    Act.Settlement settlement =
        new Act.Settlement(second, batch, stan, debitMinor, debits, creditMinor, credits);
    debitMinor = 0;
    creditMinor = 0;
    debits = 0;
    credits = 0;
    return settlement;
  }
}
