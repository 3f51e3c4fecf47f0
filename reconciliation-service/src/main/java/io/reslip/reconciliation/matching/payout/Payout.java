package io.reslip.reconciliation.matching.payout;

import java.time.LocalDate;

/**
 * What the bank owes a merchant for a cycle. All in minor units of the currency.
 *
 * @param cycle the scheme's cycle, by its date
 * @param items how many settlement records it is composed from
 * @param sales what cardholders paid
 * @param refunds what went back to them
 * @param chargebacks what was charged back, less what was presented again
 * @param others fees of their own, rentals and reserves
 * @param fees charged on the single payments
 */
public record Payout(
    String merchantKey,
    String currency,
    LocalDate cycle,
    long items,
    long sales,
    long refunds,
    long chargebacks,
    long others,
    long fees) {

  /** What is to be on the account. */
  public long netMinor() {
    return sales - refunds - chargebacks - others - fees;
  }
}
