package io.reslip.reconciliation.discrepancy.desk;

import io.reslip.reconciliation.matching.HeldRecord;
import io.reslip.reconciliation.matching.Outcome;
import io.reslip.reconciliation.matching.outcome.Evidence;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One piece of evidence of what happened in the shop. */
@Schema(name = "OutcomeReason", description = "One piece of evidence of what happened in the shop")
record OutcomeReasonView(
    @Schema(examples = "TILL_COMPLETED") Evidence evidence,
    @Schema(description = "What it speaks for; UNDETERMINED: for neither") Outcome says,
    @Schema(description = "How much it counts; see the table in the documentation", examples = "5")
        int weight,
    @Schema(description = "In words") String words,
    @Schema(description = "The record that it is read from; absent where it is read from no one")
        @Nullable String recordId) {

  /** The weightiest first. */
  static List<OutcomeReasonView> of(Set<Evidence> evidence, List<HeldRecord> records) {
    return evidence.stream()
        .sorted((one, other) -> other.weight() - one.weight())
        .map(one ->
            new OutcomeReasonView(
                one, one.says(), one.weight(), one.words(), recordId(one, records)))
        .toList();
  }

  private static @Nullable String recordId(Evidence one, List<HeldRecord> records) {
    return records.stream()
        .filter(record -> record.source() == one.source())
        .filter(record -> record.role() == HeldRecord.Role.LEG)
        .map(HeldRecord::id)
        .findFirst()
        .orElse(null);
  }
}
