package io.reslip.reconciliation.repair.proposing;

import io.reslip.reconciliation.discrepancy.Discrepancy;
import io.reslip.reconciliation.discrepancy.DiscrepancyKind;
import io.reslip.reconciliation.discrepancy.DiscrepancyState;
import io.reslip.reconciliation.expectation.Verdict;
import io.reslip.reconciliation.matching.Outcome;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the absent record of a discrepancy may be restored: in our own books only, and only where
 * the shop's own records say that the payment was completed.
 */
final class Restorability {
  private static final Set<DiscrepancyKind> OWN_BOOKS =
      Set.of(
          DiscrepancyKind.MISSING_AT_TERMINAL,
          DiscrepancyKind.MISSING_AT_HOST,
          DiscrepancyKind.MISSING_AT_TILL);

  private Restorability() {}

  /** Whether the kind alone allows it. */
  static boolean concerns(Discrepancy discrepancy) {
    return OWN_BOOKS.contains(discrepancy.kind())
        && discrepancy.source() != null
        && discrepancy.operationId() != null
        && discrepancy.transactionId() != null;
  }

  /** Why nobody may propose it now, in a sentence; empty when a person may. */
  static Optional<String> obstacle(Discrepancy discrepancy) {
    if (!concerns(discrepancy)) {
      return Optional.of(
          "A record is restored for MISSING_AT_TERMINAL, MISSING_AT_HOST and MISSING_AT_TILL; this"
              + " is "
              + discrepancy.kind()
              + ".");
    }
    if (discrepancy.state() != DiscrepancyState.OPEN
        && discrepancy.state() != DiscrepancyState.SUSPENDED) {
      return Optional.of("This discrepancy is " + discrepancy.state() + ".");
    }
    if (discrepancy.verdict() != Verdict.OVERDUE && discrepancy.verdict() != Verdict.LOST) {
      return Optional.of(
          "Its record may still come: the verdict is " + discrepancy.verdict() + ".");
    }
    if (discrepancy.outcome() != Outcome.COMPLETED) {
      return Optional.of(
          "Only a payment whose outcome is COMPLETED is restored; this one is "
              + discrepancy.outcome()
              + ".");
    }
    return Optional.empty();
  }

  /** Whether the machine proposes it by itself. */
  static boolean byMachine(Discrepancy discrepancy) {
    return discrepancy.state() == DiscrepancyState.OPEN && obstacle(discrepancy).isEmpty();
  }
}
