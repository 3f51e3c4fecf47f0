package io.reslip.reconciliation.discrepancy.desk;

import com.fasterxml.jackson.databind.JsonNode;
import io.reslip.reconciliation.access.Actor;
import io.reslip.reconciliation.discrepancy.Discrepancy;
import io.reslip.reconciliation.discrepancy.DiscrepancyEvent;
import io.reslip.reconciliation.discrepancy.DiscrepancyKind;
import io.reslip.reconciliation.discrepancy.DiscrepancyState;
import io.reslip.reconciliation.expectation.Verdict;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.HeldRecord;
import io.reslip.reconciliation.matching.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A discrepancy as callers see it. */
@Schema(
    name = "Discrepancy",
    description = "What does not agree about a payment, or about a source as a whole (差错)")
record DiscrepancyView(
    UUID id,
    DiscrepancyKind kind,
    @Schema(description = "The absent or deviating source; absent when it cannot be told")
        @Nullable Source source,
    @Schema(description = "Type of the operation", examples = "SALE") @Nullable String type,
    DiscrepancyState state,
    @Schema(description = "Of the absent leg, or EXPECTED for a late source")
        @Nullable Verdict verdict,
    @Schema(description = "What happened in the shop") @Nullable Outcome outcome,
    @Schema(description = "Why, in words") @Nullable String outcomeReason,
    @Schema(description = "The evidence that the outcome rests on, the weightiest first")
        List<OutcomeReasonView> outcomeReasons,
    @Schema(description = "The payment") @Nullable UUID transactionId,
    @Schema(description = "The operation of the payment") @Nullable UUID operationId,
    @Schema(examples = "M1") @Nullable String merchantId,
    @Schema(examples = "10000001") @Nullable String terminalId,
    @Schema(examples = "000007") @Nullable String batch,
    @Schema(examples = "000042") @Nullable String stan,
    @Schema(examples = "616601000042") @Nullable String rrn,
    @Schema(description = "Minor units of currency", examples = "12850") @Nullable Long amount,
    @Schema(description = "ISO 4217", examples = "CNY") @Nullable String currency,
    @Schema(description = "The acquirer's day", examples = "2026-06-15") LocalDate businessDate,
    Instant openedAt,
    @Schema(description = "When it came to its present end") @Nullable Instant closedAt,
    @Schema(description = "When the absent record, or the late source, was due")
        @Nullable Instant dueAt,
    @Schema(
            description =
                "Minor units that may be lost if nobody acts: positive to the merchant or acquirer,"
                    + " negative to the cardholder, 0 when no money hangs on it; absent where"
                    + " unknown",
            examples = "12850")
        @Nullable Long amountAtRisk,
    @Schema(description = "What does not agree, in words") String detail,
    @Schema(
            description = "For LOST: the upload that was complete without the record",
            examples =
                "{\"source\": \"HOST\", \"uploadId\": \"0197…\", \"completeAt\":"
                    + " \"2026-06-15T20:00:00Z\"}")
        @Nullable JsonNode proof,
    @Schema(description = "The one record that it is about, as the second of a duplicate")
        @Nullable String recordId,
    @Schema(description = "Why people closed it") @Nullable String reason,
    @Schema(description = "Who looks after it") @Nullable String assignee,
    @Schema(description = "Records of the operation") List<RecordView> records,
    @Schema(description = "What happened to it, oldest first; only of a single discrepancy")
        @Nullable List<HistoryView> history,
    @Schema(
            description =
                "What people wrote, oldest first; only of a single discrepancy, never for merchants")
        @Nullable List<CommentView> comments,
    @Schema(description = "Ids of its repairs, oldest first; only of a single discrepancy")
        @Nullable List<UUID> repairs) {

  /** A record that speaks of the payment. */
  @Schema(name = "DiscrepancyRecord")
  record RecordView(
      @Schema(description = "Ingestion's id of it") String id,
      Source source,
      HeldRecord.Role role,
      @Schema(description = "The matching pass that brought it here", examples = "RRN")
          String pass) {

    static RecordView of(HeldRecord held) {
      return new RecordView(held.id(), held.source(), held.role(), held.pass());
    }
  }

  /** One event of its history. */
  @Schema(name = "DiscrepancyHistoryEvent")
  record HistoryView(
      Instant at,
      DiscrepancyEvent event,
      @Schema(description = "MACHINE, or the person; PERSON for merchants", examples = "MACHINE")
          String actor,
      @Nullable DiscrepancyState from,
      DiscrepancyState to,
      @Nullable Verdict verdict,
      @Schema(description = "In words") String detail) {}

  /** What somebody wrote about it. */
  @Schema(name = "DiscrepancyComment")
  record CommentView(UUID id, Instant at, Actor by, String text) {}

  /** What it stands on. */
  record Basis(List<RecordView> records, List<OutcomeReasonView> reasons) {
    static final Basis NONE = new Basis(List.of(), List.of());
  }

  /** What a single discrepancy has besides. */
  record Background(
      @Nullable List<HistoryView> history,
      @Nullable List<CommentView> comments,
      @Nullable List<UUID> repairs) {
    static final Background NONE = new Background(null, null, null);
  }

  static DiscrepancyView of(
      Discrepancy one, Basis basis, Background background, boolean forMerchant) {
    return new DiscrepancyView(
        one.id(),
        one.kind(),
        one.source(),
        one.type(),
        one.state(),
        one.verdict(),
        one.outcome(),
        one.outcomeReason(),
        basis.reasons(),
        one.transactionId(),
        one.operationId(),
        one.merchantKey(),
        one.deviceKey(),
        one.batch(),
        one.stan(),
        one.rrn(),
        one.amount(),
        one.currency(),
        one.businessDate(),
        one.openedAt(),
        one.closedAt(),
        one.dueAt(),
        one.amountAtRisk(),
        one.detail(),
        one.proof(),
        one.recordId(),
        one.reason(),
        forMerchant ? null : one.assignee(),
        basis.records(),
        background.history(),
        background.comments(),
        background.repairs());
  }
}
