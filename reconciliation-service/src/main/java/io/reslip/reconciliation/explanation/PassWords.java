package io.reslip.reconciliation.explanation;

import io.reslip.reconciliation.matching.HeldRecord;
import io.reslip.reconciliation.matching.HeldRecord.Role;
import io.reslip.reconciliation.matching.grouping.Pass;

/** What a pass means, in a sentence. */
final class PassWords {
  private PassWords() {}

  static String of(HeldRecord record) {
    String role =
        switch (record.role()) {
          case LEG -> "";
          case DUPLICATE -> " Its source told the same before: it counts once.";
          case CONFLICT -> " It contradicts another record of its own source: neither wins.";
          case REPAIR -> " Reslip restored it: it is never held against a source.";
        };
    return of(Pass.valueOf(record.pass()), record.role()) + role;
  }

  private static String of(Pass pass, Role role) {
    return switch (pass) {
      case RRN_TERMINAL -> "Its terminal and retrieval reference number are those of the others.";
      case TERMINAL_BATCH_STAN -> "Its terminal, batch and STAN are those of the others.";
      case IDENTITY -> "It has the identity of the record that it contradicts.";
      case ORIGINAL -> "No other record tells this operation; it names the original it is about.";
      case ALONE ->
          role == Role.REPAIR
              ? "The operation that it restores is known by the repair."
              : "No record of another source has its keys.";
    };
  }
}
