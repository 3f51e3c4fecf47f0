package io.reslip.ingestion.layout.declared.value;

import io.reslip.ingestion.record.vocabulary.Direction;

/**
 * How a source writes which way an amount goes, and whose view that is. What is credited to the
 * merchant is debited from the cardholder, so one file's C can mean the opposite of another's.
 *
 * @param form where the sign stands
 * @param view whose account a C or plus credits
 */
public record SignRule(Form form, View view) {

  /** Where the sign stands. */
  public enum Form {
    /** Nowhere: digits only. */
    NONE,
    /** A minus before or behind, or nothing. */
    MINUS,
    /** C or D before. */
    LETTER_FIRST,
    /** C or D before, or nothing: then nothing is known of the way. */
    LETTER_IF_ANY,
    /** C or D behind. */
    LETTER_LAST
  }

  /** Whose view it is. */
  public enum View {
    CARDHOLDER,
    ISSUER,
    SCHEME,
    MERCHANT,
    ACQUIRER;

    /** Whether this party is on the cardholder's side of a payment, not the merchant's. */
    private boolean isCardholdersSide() {
      return this == CARDHOLDER || this == ISSUER || this == SCHEME;
    }
  }

  /** Which way the money moved, seen from the cardholder. */
  Direction direction(boolean credit) {
    return credit == view.isCardholdersSide() ? Direction.CREDIT : Direction.DEBIT;
  }

  /** Whether a fee with this sign is one that the merchant's side pays. */
  boolean isPaid(boolean credit) {
    return credit == view.isCardholdersSide();
  }
}
