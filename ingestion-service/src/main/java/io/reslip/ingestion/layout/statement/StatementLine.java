package io.reslip.ingestion.layout.statement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One booked line of a bank statement.
 *
 * @param account the account as the bank names it, an IBAN where there is one
 * @param booked the booking date
 * @param amountMinor what was booked, in minor units, without a sign
 * @param currency ISO 4217, alphabetic
 * @param credit whether the account was credited: the way the line itself went, also of a reversal
 * @param reversal whether it takes back an earlier line
 * @param bankReference the bank's own reference; null where it has none
 * @param ownerReference the reference that the account's owner or its counterpart gave
 */
public record StatementLine(
    @Nullable String account,
    LocalDate booked,
    long amountMinor,
    String currency,
    boolean credit,
    boolean reversal,
    @Nullable String bankReference,
    @Nullable String ownerReference) {}
