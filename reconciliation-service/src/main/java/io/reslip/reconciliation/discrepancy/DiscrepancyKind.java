package io.reslip.reconciliation.discrepancy;

import io.reslip.reconciliation.intake.Source;
import java.util.Optional;

/** What does not agree. */
public enum DiscrepancyKind {
  MISSING_AT_TERMINAL,
  MISSING_AT_HOST,
  MISSING_AT_SCHEME,
  MISSING_AT_TILL,
  SOURCE_LATE,
  DUPLICATE_RECORD,
  AMOUNT_DIFF,
  AMBIGUOUS;

  /** The kind for an absent leg of this source; empty where none is defined yet. */
  public static Optional<DiscrepancyKind> missingAt(Source source) {
    return switch (source) {
      case TERMINAL -> Optional.of(MISSING_AT_TERMINAL);
      case HOST -> Optional.of(MISSING_AT_HOST);
      case SCHEME -> Optional.of(MISSING_AT_SCHEME);
      case TILL -> Optional.of(MISSING_AT_TILL);
      case BANK, SLIP, REPAIR -> Optional.empty();
    };
  }
}
