package io.reslip.reconciliation.summary;

import io.reslip.reconciliation.discrepancy.DiscrepancyKind;
import io.reslip.reconciliation.discrepancy.DiscrepancyState;
import io.reslip.reconciliation.discrepancy.desk.DiscrepancyRepairs.StateCount;
import io.reslip.reconciliation.expectation.Verdict;
import io.reslip.reconciliation.intake.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One business day in numbers. Every amount stands beside its currency. */
@Schema(name = "Summary", description = "One business day in numbers; amounts in minor units")
record SummaryView(
    @Schema(examples = "2026-06-15") LocalDate businessDate,
    @Schema(description = "Set when it is of one merchant", examples = "M1")
        @Nullable String merchantId,
    Transactions transactions,
    @Schema(description = "What each source told of the day, restored records as REPAIR")
        List<SourceCount> sources,
    @Schema(description = "Legs that are owed, by source and by what is said of them")
        List<LegCount> legs,
    @Schema(description = "Discrepancies, by kind, source, state and verdict")
        List<KindCount> kinds,
    @Schema(
            description =
                "What is not over of this day and all days before, by how long it has been open")
        List<AgeCount> ageing,
    @Schema(description = "What came and went on this day, by kind") List<FlowCount> flow,
    @Schema(description = "Repairs of the day's discrepancies, by state") List<StateCount> repairs,
    @Schema(description = "Reslip's time of these numbers") Instant asOf) {

  /** Payments that began on the day: a void or refund is part of its sale's. */
  @Schema(name = "SummaryTransactions")
  record Transactions(
      @Schema(examples = "1200") long count,
      @Schema(description = "By result and currency") List<ResultCount> amounts) {}

  /** Payments with this result. */
  @Schema(name = "SummaryResult")
  record ResultCount(
      @Schema(examples = "APPROVED") String result,
      @Schema(examples = "CNY") @Nullable String currency,
      @Schema(examples = "1170") long count,
      @Schema(examples = "15034500") long amount) {}

  /** Records of one source. */
  @Schema(name = "SummarySource")
  record SourceCount(
      Source source,
      @Schema(examples = "CNY") @Nullable String currency,
      @Schema(examples = "1168") long records,
      @Schema(examples = "15008800") long amount) {}

  /** What can be said of a leg that is owed. */
  @Schema(name = "SummaryVerdict")
  enum LegVerdict {
    /** The record is there. */
    PRESENT,
    /** A record is there that may belong to an equal payment as well. */
    CONTRADICTED,
    EXPECTED,
    OVERDUE,
    LOST
  }

  /** Legs of one source. */
  @Schema(name = "SummaryLeg")
  record LegCount(
      Source source,
      LegVerdict verdict,
      @Schema(examples = "CNY") @Nullable String currency,
      @Schema(examples = "2") long count,
      @Schema(examples = "25700") long amount) {}

  /** Discrepancies of one kind. */
  @Schema(name = "SummaryKind")
  record KindCount(
      DiscrepancyKind kind,
      @Nullable Source source,
      DiscrepancyState state,
      @Nullable Verdict verdict,
      @Schema(examples = "CNY") @Nullable String currency,
      @Schema(examples = "2") long count,
      @Schema(description = "Sum of what is known, signed as in a discrepancy", examples = "25700")
          long amountAtRisk,
      @Schema(description = "How many have an unknown amount at risk", examples = "0")
          long amountUnknown) {}

  /** Discrepancies that have been open for as long. */
  @Schema(name = "SummaryAge")
  record AgeCount(
      @Schema(description = "Whole days since it was opened", examples = "2-3") String days,
      @Schema(examples = "CNY") @Nullable String currency,
      @Schema(examples = "2") long count,
      @Schema(description = "Sum of what is known, signed as in a discrepancy", examples = "25700")
          long amountAtRisk) {}

  /** Discrepancies of one kind on one day, by the acquirer's clock. */
  @Schema(name = "SummaryFlow")
  record FlowCount(
      DiscrepancyKind kind,
      @Schema(description = "Opened, or opened again, on this day") long fresh,
      @Schema(description = "Open before this day, and after it") long persisting,
      @Schema(description = "Came to their end on this day") long resolved) {}
}
