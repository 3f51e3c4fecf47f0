package io.reslip.reconciliation.discrepancy.raising;

import io.reslip.reconciliation.discrepancy.DiscrepancyKind;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.AbsentLeg;
import io.reslip.reconciliation.matching.Finding.ClockDrift;
import io.reslip.reconciliation.matching.Finding.Damaged;
import io.reslip.reconciliation.matching.Finding.DoubleCharge;
import io.reslip.reconciliation.matching.Finding.FeeDiff;
import io.reslip.reconciliation.matching.Finding.KeyReuse;
import io.reslip.reconciliation.matching.Finding.MccMismatch;
import io.reslip.reconciliation.matching.Finding.ReversalMissing;
import io.reslip.reconciliation.matching.Finding.ReversedButSettled;
import io.reslip.reconciliation.matching.Finding.StatusDiff;
import io.reslip.reconciliation.matching.JudgedOperation;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What does not agree about statuses, reversals, fees and numbers, in words for people. */
final class KindWords {
  private KindWords() {}

  static String status(StatusDiff found, String type) {
    return "The sources differ about what came of this "
        + type
        + ": "
        + list(found.results())
        + (found.deviating() == null
            ? ". Which one is wrong cannot be told."
            : ". " + found.deviating() + " stands alone.");
  }

  static String reversal(ReversalMissing found, String type) {
    AbsentLeg leg = found.leg();
    String what =
        found.source() == Source.TERMINAL
            ? "The host approved this " + type + ", the terminal got no answer and reversed nothing"
            : "The terminal reversed this " + type + ", and the host holds it as approved";
    if (leg == null) {
      return what + ".";
    }
    AbsentLeg.Proof proof = leg.proof();
    return what
        + ": "
        + leg.source()
        + " is complete without the reversal"
        + (proof == null ? "" : " (upload " + proof.uploadId() + ")")
        + ".";
  }

  static String settled(ReversedButSettled found, JudgedOperation operation) {
    return "This "
        + operation.type()
        + " was taken back, and cleared all the same: "
        + found.amountMinor()
        + in(operation.currency())
        + ".";
  }

  static String mcc(MccMismatch found) {
    boolean alike = found.told().values().stream().distinct().count() == 1;
    if (alike && found.agreed() == null && found.deviating() != null) {
      return "The merchant number of "
          + found.deviating()
          + " holds another category code than its own field: "
          + list(found.told())
          + ".";
    }
    return "The merchant category codes differ: "
        + list(found.told())
        + (found.agreed() == null ? "" : ", contract " + found.agreed())
        + (found.deviating() == null ? "." : ". " + found.deviating() + " stands alone.");
  }

  static String fee(FeeDiff found, @Nullable String currency) {
    return found.source()
        + " charges a fee of "
        + found.toldMinor()
        + in(currency)
        + ", agreed are "
        + found.agreedMinor()
        + ".";
  }

  static String reuse(KeyReuse found) {
    return "The terminal used the numbers of record "
        + found.ofRecordId()
        + " again on another day: its counters fell back, or it was swapped.";
  }

  static String damaged(Damaged found) {
    return found.contradicts() == null
        ? "Bytes of this record of " + found.source() + " could not be read, its amount among them."
        : found.source()
            + " contradicts itself: records "
            + found.recordId()
            + " and "
            + found.contradicts()
            + " are the same by their keys and differ. Neither is taken for the right one.";
  }

  static String twice(DoubleCharge found, String type) {
    return "The same card paid the same amount at this terminal again within minutes ("
        + found.otherOperation()
        + "), and the shop has no record of this "
        + type
        + ": the cardholder paid twice.";
  }

  static String drift(ClockDrift found) {
    return "The terminal's clock is "
        + Math.abs(found.seconds())
        + " seconds "
        + (found.seconds() < 0 ? "behind" : "ahead of")
        + " the host's.";
  }

  /** Why a discrepancy of this kind is withdrawn. */
  static String withdrawn(DiscrepancyKind kind) {
    return switch (kind) {
      case STATUS_DIFF -> "The sources agree about what came of it.";
      case REVERSAL_PENDING, REVERSAL_LOST -> "The reversal is there, or is no longer owed.";
      case REVERSED_BUT_SETTLED -> "The scheme took it back, or it was not reversed after all.";
      case MCC_MISMATCH -> "The merchant category codes agree.";
      case FEE_DIFF -> "The fee is the one that was agreed on.";
      case KEY_REUSE -> "The numbers are no longer used twice.";
      case DAMAGED -> "The record can be relied on, or is gone.";
      case DOUBLE_CHARGE -> "The shop has its record of it, or the second payment is gone.";
      case CLOCK_DRIFT -> "The clocks agree.";
      case SEQUENCE_GAP, BATCH_GAP -> "The numbers are borne by records, or the gap is closed.";
      case TOTALS_MISMATCH -> "The totals tie.";
      case PURGE_DUE -> "Nothing is left that the terminal could delete.";
      case PAYOUT_DIFF -> "What was paid is what is owed.";
      case PAYER_MISMATCH -> "Who paid is who is to pay by contract.";
      default -> "The cause is gone.";
    };
  }

  private static String list(Map<Source, String> told) {
    return told.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  private static String in(@Nullable String currency) {
    return " in minor units" + (currency == null ? "" : " of " + currency);
  }
}
