package io.reslip.reconciliation.discrepancy.raising;

import io.reslip.reconciliation.discrepancy.DiscrepancyKind;
import io.reslip.reconciliation.discrepancy.Matter;
import io.reslip.reconciliation.expectation.Verdict;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.AbsentLeg;
import io.reslip.reconciliation.matching.Finding.Ambiguous;
import io.reslip.reconciliation.matching.Finding.AmountDiff;
import io.reslip.reconciliation.matching.Finding.DuplicateRecord;
import io.reslip.reconciliation.matching.LateSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What does not agree, and what changed, in words for people. */
final class Words {
  private static final int NAMED = 5;

  private Words() {}

  static String missing(AbsentLeg leg, String type) {
    AbsentLeg.Proof proof = leg.proof();
    String complete =
        proof == null
            ? leg.source() + " is complete"
            : leg.source()
                + " said at "
                + proof.completeAt()
                + " that it was complete (upload "
                + proof.uploadId()
                + ")";
    return complete
        + " and has no record of this "
        + type
        + ", due by "
        + leg.dueAt()
        + (leg.verdict() == Verdict.LOST
            ? ". Its window has closed: the record is lost."
            : ". Its window is still open: the record may come.");
  }

  static String duplicate(DuplicateRecord found, String type) {
    return found.source()
        + " tells this "
        + type
        + " twice: record "
        + found.recordId()
        + " repeats record "
        + found.ofRecordId()
        + ".";
  }

  static String amounts(AmountDiff found, @Nullable String currency) {
    String told =
        found.amountsMinor().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", "));
    return "The amounts differ: "
        + told
        + " in minor units"
        + (currency == null ? "" : " of " + currency)
        + (found.deviating() == null
            ? ". Which one is wrong cannot be told."
            : ". " + found.deviating() + " stands alone.");
  }

  static String ambiguous(Ambiguous found) {
    List<String> ids = found.recordIds().stream().sorted().toList();
    return ids.size()
        + (ids.size() == 1 ? " record of " : " records of ")
        + found.source()
        + " would fit several payments equally well, so none was chosen: "
        + String.join(", ", ids.subList(0, Math.min(NAMED, ids.size())))
        + (ids.size() > NAMED ? " and others." : ".");
  }

  static String late(LateSource late) {
    String whose =
        late.deviceKey() != null
            ? " of terminal " + late.deviceKey()
            : late.merchantKey() != null ? " of merchant " + late.merchantKey() : "";
    return late.source()
        + whose
        + " has not said that it is complete for "
        + late.businessDate()
        + ", due by "
        + late.dueAt()
        + ". "
        + late.operations()
        + (late.operations() == 1 ? " payment waits for it." : " payments wait for it.");
  }

  /** Why a discrepancy of this kind is withdrawn. */
  static String withdrawn(DiscrepancyKind kind, @Nullable Source source) {
    return switch (kind) {
      case MISSING_AT_TERMINAL,
          MISSING_AT_HOST,
          MISSING_AT_SCHEME,
          MISSING_AT_BANK,
          MISSING_AT_TILL ->
          "The record of " + source + " is there, or is no longer owed or overdue.";
      case SOURCE_LATE -> source + " is no longer late: nothing waits for it.";
      case DUPLICATE_RECORD -> "The record is no longer one too many.";
      case AMOUNT_DIFF -> "The amounts agree.";
      case AMBIGUOUS -> "The records of " + source + " have found their payments, or are gone.";
      default -> KindWords.withdrawn(kind);
    };
  }

  /** What changed from one to the other. */
  static String moved(Matter before, Matter after) {
    List<String> changes = new ArrayList<>();
    change(changes, "kind", before.kind(), after.kind());
    change(changes, "verdict", before.verdict(), after.verdict());
    change(changes, "outcome", before.outcome(), after.outcome());
    change(changes, "amount", before.amount(), after.amount());
    change(changes, "amount at risk", before.amountAtRisk(), after.amountAtRisk());
    change(changes, "deviating source", before.source(), after.source());
    change(changes, "payment", before.transactionId(), after.transactionId());
    change(changes, "operation", before.operationId(), after.operationId());
    change(changes, "due time", before.dueAt(), after.dueAt());
    if (changes.isEmpty() || !before.detail().equals(after.detail())) {
      changes.add("now: " + after.detail());
    }
    return String.join("; ", changes);
  }

  private static void change(
      List<String> into, String name, @Nullable Object before, @Nullable Object after) {
    if (!Objects.equals(before, after)) {
      into.add(name + " " + word(before) + " → " + word(after));
    }
  }

  private static String word(@Nullable Object value) {
    return value == null ? "unknown" : value.toString();
  }
}
