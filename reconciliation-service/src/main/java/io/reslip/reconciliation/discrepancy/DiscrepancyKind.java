package io.reslip.reconciliation.discrepancy;

import io.reslip.reconciliation.intake.Source;
import java.util.Optional;

/** What does not agree. */
public enum DiscrepancyKind {
  MISSING_AT_TERMINAL,
  MISSING_AT_HOST,
  MISSING_AT_SCHEME,
  MISSING_AT_BANK,
  MISSING_AT_TILL,
  SOURCE_LATE,
  /** The same payment told twice. */
  DUPLICATE_RECORD,
  /** The cardholder paid twice. */
  DOUBLE_CHARGE,
  AMOUNT_DIFF,
  FEE_DIFF,
  /** A merchant category code that is not the agreed one (跳码). */
  MCC_MISMATCH,
  /** Paid out by someone other than the contract says (二清). */
  PAYER_MISMATCH,
  /** Sources say different things came of it. */
  STATUS_DIFF,
  /** A reversal is owed, and may still come. */
  REVERSAL_PENDING,
  /** A reversal is owed, and will not come any more. */
  REVERSAL_LOST,
  REVERSED_BUT_SETTLED,
  /** A number of a terminal's counter was used, and nothing bears it. */
  SEQUENCE_GAP,
  BATCH_GAP,
  TOTALS_MISMATCH,
  PAYOUT_DIFF,
  /** A terminal is about to delete what it has not sent. */
  PURGE_DUE,
  /** A terminal used the same numbers on another day. */
  KEY_REUSE,
  CLOCK_DRIFT,
  /** A record that cannot be relied on. */
  DAMAGED,
  AMBIGUOUS;

  /** The kind for an absent leg of this source; empty where none is defined yet. */
  public static Optional<DiscrepancyKind> missingAt(Source source) {
    return switch (source) {
      case TERMINAL -> Optional.of(MISSING_AT_TERMINAL);
      case HOST -> Optional.of(MISSING_AT_HOST);
      case SCHEME -> Optional.of(MISSING_AT_SCHEME);
      case TILL -> Optional.of(MISSING_AT_TILL);
      case BANK -> Optional.of(MISSING_AT_BANK);
      case SLIP, REPAIR -> Optional.empty();
    };
  }
}
