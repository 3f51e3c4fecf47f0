package io.reslip.reconciliation.intake;

import org.jspecify.annotations.Nullable;

/**
 * What of a record is compared between sources and never matched by. Null is unknown.
 *
 * @param mcc merchant category code (DE 18)
 * @param merchantMcc the category that a merchant number of 15 characters holds (DE 42, the 8th to
 *     11th)
 * @param feeMinor what the source charges the merchant, in minor units of the record's currency
 * @param cardType as the source calls it, such as DEBIT or CREDIT: fees differ by it
 * @param linesMinor of a till: what its lines come to, in minor units
 * @param whole false where bytes of the record were unreadable, or it was carved from raw storage
 */
public record RecordDetails(
    @Nullable String mcc,
    @Nullable String merchantMcc,
    @Nullable Long feeMinor,
    @Nullable String cardType,
    @Nullable Long linesMinor,
    boolean whole) {

  /** Of a record that tells none of it, and is whole. */
  public static final RecordDetails NONE = new RecordDetails(null, null, null, null, null, true);
}
