package io.reslip.reconciliation.transaction;

import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.Finding;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What does not agree among the records of an operation. */
public record FindingView(
    Kind kind,
    @Schema(description = "The source that deviates; absent where it cannot be told")
        @Nullable Source source,
    @Schema(description = "The records that it is about") List<String> recordIds,
    @Schema(description = "Minor units, by source") @Nullable Map<Source, Long> amounts) {

  /** What kind of disagreement. */
  public enum Kind {
    DUPLICATE_RECORD,
    AMOUNT_DIFF,
    AMBIGUOUS
  }

  static FindingView of(Finding finding) {
    return switch (finding) {
      case Finding.DuplicateRecord twice ->
          new FindingView(
              Kind.DUPLICATE_RECORD,
              twice.source(),
              List.of(twice.recordId(), twice.ofRecordId()),
              null);
      case Finding.AmountDiff diff ->
          new FindingView(
              Kind.AMOUNT_DIFF, diff.deviating(), List.of(), new TreeMap<>(diff.amountsMinor()));
      case Finding.Ambiguous ambiguous ->
          new FindingView(Kind.AMBIGUOUS, ambiguous.source(), ambiguous.recordIds(), null);
    };
  }
}
