package io.reslip.reconciliation.inquiry;

import io.reslip.reconciliation.inquiry.answer.Leg;
import io.reslip.reconciliation.inquiry.answer.Owner;
import io.reslip.reconciliation.inquiry.answer.Step;
import io.reslip.reconciliation.inquiry.fit.Field;
import io.reslip.reconciliation.inquiry.fit.Fit;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A payment that an inquiry may be about. */
@Schema(name = "InquiryCandidate")
record CandidateView(
    UUID transactionId,
    UUID operationId,
    @Schema(description = "From 1, all is as was asked, down to 0", examples = "0.93") double score,
    @Schema(description = "How each thing that was asked fits") Map<Field, Fit> fits,
    @Schema(examples = "SALE") String type,
    @Schema(examples = "APPROVED") String result,
    @Schema(examples = "M1") @Nullable String merchantId,
    @Schema(examples = "10000001") @Nullable String terminalId,
    @Nullable String batch,
    @Nullable String stan,
    @Nullable String rrn,
    @Schema(description = "Minor units", examples = "12850") @Nullable Long amount,
    @Schema(examples = "CNY") @Nullable String currency,
    LocalDate businessDate,
    @Nullable Instant occurredAt,
    @Schema(description = "What happened in the shop") Outcome outcome,
    @Schema(description = "Why, in words") String outcomeReason,
    @Schema(description = "Of all its records, what weighs most") Leg.Verdict verdict,
    List<SourceView> sources,
    @Schema(description = "When what is awaited is due") @Nullable Instant dueAt,
    NextView next,
    List<DiscrepancyLink> discrepancies,
    @Schema(description = "How it stands and what is next, in words") String words) {

  CandidateView {
    fits = Map.copyOf(fits);
    sources = List.copyOf(sources);
    discrepancies = List.copyOf(discrepancies);
  }

  /** What one source says of one operation of the payment. */
  @Schema(name = "InquirySource")
  record SourceView(
      Source source,
      @Schema(description = "The operation that it is about", examples = "SALE") String type,
      Leg.Verdict verdict,
      @Nullable Instant dueAt,
      @Schema(description = "Its records") List<String> recordIds,
      @Schema(description = "What it says, or what is said of it") String words) {}

  /** What is next, and whose it is. */
  @Schema(name = "InquiryNext")
  record NextView(Step step, Owner owner, String words) {}

  /** A discrepancy of the payment. */
  @Schema(name = "InquiryDiscrepancy")
  record DiscrepancyLink(UUID id, String kind, String state) {}
}
