package io.reslip.reconciliation.matching.payout;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of a bank statement. Null is unknown.
 *
 * @param recordId ingestion's id of it
 * @param day booking date
 * @param cycle the cycle that the bank names
 * @param amountMinor what came in; negative where it went out
 * @param payer who paid, as the bank names it
 * @param takenBack whether it takes back an earlier line
 */
public record BankLine(
    String recordId,
    String merchantKey,
    String currency,
    LocalDate day,
    @Nullable LocalDate cycle,
    long amountMinor,
    @Nullable String payer,
    boolean takenBack) {}
