package io.reslip.suite.fleet.model;

import io.reslip.suite.fleet.chance.Fault;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a bank is to pay a merchant for a scheme's cycle, and what it pays.
 *
 * @param cycle the business date that was cleared
 * @param items lines of the scheme that it is made of; with none, nothing is paid
 * @param netMinor sales less refunds and fees, as cleared; negative where more went back
 * @param feesMinor the fees in it
 * @param fault what goes wrong with it
 */
public record Payout(
    Merchant merchant,
    LocalDate cycle,
    long items,
    long netMinor,
    long feesMinor,
    @Nullable Fault fault) {
  /** Who is to pay, by contract. */
  public static final String PAYER = "Reslip Acquiring Ltd";

  /** Whether the bank has a line of it. */
  public boolean told() {
    return fault != Fault.PAYOUT_MISSING && paidMinor() != 0;
  }

  /** What is paid: the fees may have been kept twice. */
  public long paidMinor() {
    return fault == Fault.PAYOUT_SHORT ? netMinor - feesMinor : netMinor;
  }

  /** Who pays. */
  public String payer() {
    return fault == Fault.PAYOUT_BY_OTHERS ? "Bright Moon Technology Ltd" : PAYER;
  }
}
