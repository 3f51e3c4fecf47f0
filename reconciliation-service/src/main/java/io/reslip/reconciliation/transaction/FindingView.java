package io.reslip.reconciliation.transaction;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.Finding;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What does not agree among the records of an operation. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FindingView(
    Kind kind,
    @Schema(description = "The source that deviates; absent where it cannot be told")
        @Nullable Source source,
    @Schema(description = "The records that it is about") List<String> recordIds,
    @Schema(description = "Minor units, by source") @Nullable Map<Source, Long> amounts,
    @Schema(description = "What each source says, of results and merchant category codes")
        @Nullable Map<Source, String> told) {

  /** What kind of disagreement. */
  public enum Kind {
    DUPLICATE_RECORD,
    AMOUNT_DIFF,
    AMBIGUOUS,
    STATUS_DIFF,
    REVERSAL_MISSING,
    REVERSED_BUT_SETTLED,
    MCC_MISMATCH,
    FEE_DIFF,
    KEY_REUSE,
    DAMAGED,
    DOUBLE_CHARGE,
    CLOCK_DRIFT
  }

  static FindingView of(Finding finding) {
    return switch (finding) {
      case Finding.DuplicateRecord twice ->
          about(Kind.DUPLICATE_RECORD, twice.source(), twice.recordId(), twice.ofRecordId());
      case Finding.AmountDiff diff ->
          new FindingView(
              Kind.AMOUNT_DIFF,
              diff.deviating(),
              List.of(),
              new TreeMap<>(diff.amountsMinor()),
              null);
      case Finding.Ambiguous ambiguous ->
          new FindingView(Kind.AMBIGUOUS, ambiguous.source(), ambiguous.recordIds(), null, null);
      case Finding.StatusDiff diff ->
          new FindingView(
              Kind.STATUS_DIFF, diff.deviating(), List.of(), null, new TreeMap<>(diff.results()));
      case Finding.MccMismatch diff ->
          new FindingView(
              Kind.MCC_MISMATCH, diff.deviating(), List.of(), null, new TreeMap<>(diff.told()));
      case Finding.ReversalMissing missing -> about(Kind.REVERSAL_MISSING, missing.source());
      case Finding.ReversedButSettled settled ->
          new FindingView(
              Kind.REVERSED_BUT_SETTLED,
              Source.SCHEME,
              List.of(),
              Map.of(Source.SCHEME, settled.amountMinor()),
              null);
      case Finding.FeeDiff fee ->
          new FindingView(
              Kind.FEE_DIFF, fee.source(), List.of(), Map.of(fee.source(), fee.toldMinor()), null);
      case Finding.KeyReuse reuse ->
          about(Kind.KEY_REUSE, Source.TERMINAL, reuse.recordId(), reuse.ofRecordId());
      case Finding.Damaged damaged ->
          damaged.contradicts() == null
              ? about(Kind.DAMAGED, damaged.source(), damaged.recordId())
              : about(Kind.DAMAGED, damaged.source(), damaged.recordId(), damaged.contradicts());
      case Finding.DoubleCharge twice -> about(Kind.DOUBLE_CHARGE, twice.source());
      case Finding.ClockDrift ignored -> about(Kind.CLOCK_DRIFT, Source.TERMINAL);
    };
  }

  private static FindingView about(Kind kind, Source source, String... recordIds) {
    return new FindingView(kind, source, List.of(recordIds), null, null);
  }
}
