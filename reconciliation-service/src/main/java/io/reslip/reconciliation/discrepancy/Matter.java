package io.reslip.reconciliation.discrepancy;

import com.fasterxml.jackson.databind.JsonNode;
import io.reslip.reconciliation.expectation.Verdict;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is the matter: the part of a discrepancy that judgement alone decides. The rest (state,
 * owner, reason) is what became of it. Fields as in {@link Discrepancy}.
 */
public record Matter(
    String cause,
    DiscrepancyKind kind,
    @Nullable Source source,
    @Nullable String type,
    @Nullable Verdict verdict,
    @Nullable Outcome outcome,
    @Nullable String outcomeReason,
    @Nullable UUID transactionId,
    @Nullable UUID operationId,
    @Nullable String merchantKey,
    @Nullable String deviceKey,
    @Nullable String batch,
    @Nullable String stan,
    @Nullable String rrn,
    @Nullable Long amount,
    @Nullable String currency,
    LocalDate businessDate,
    @Nullable Instant dueAt,
    @Nullable Long amountAtRisk,
    @Nullable JsonNode proof,
    String detail,
    @Nullable String recordId) {

  /** What is the matter with this one. */
  public static Matter of(Discrepancy known) {
    return new Matter(
        known.cause(),
        known.kind(),
        known.source(),
        known.type(),
        known.verdict(),
        known.outcome(),
        known.outcomeReason(),
        known.transactionId(),
        known.operationId(),
        known.merchantKey(),
        known.deviceKey(),
        known.batch(),
        known.stan(),
        known.rrn(),
        known.amount(),
        known.currency(),
        known.businessDate(),
        known.dueAt(),
        known.amountAtRisk(),
        known.proof(),
        known.detail(),
        known.recordId());
  }

  /** The same, of another operation. */
  public Matter ofOperation(UUID operation, String newCause) {
    return new Matter(
        newCause,
        kind,
        source,
        type,
        verdict,
        outcome,
        outcomeReason,
        transactionId,
        operation,
        merchantKey,
        deviceKey,
        batch,
        stan,
        rrn,
        amount,
        currency,
        businessDate,
        dueAt,
        amountAtRisk,
        proof,
        detail,
        recordId);
  }

  Discrepancy with(
      UUID id,
      DiscrepancyState state,
      Instant openedAt,
      @Nullable Instant closedAt,
      @Nullable String reason,
      @Nullable String assignee,
      int revision) {
    return new Discrepancy(
        id,
        cause,
        kind,
        source,
        type,
        state,
        verdict,
        outcome,
        outcomeReason,
        transactionId,
        operationId,
        merchantKey,
        deviceKey,
        batch,
        stan,
        rrn,
        amount,
        currency,
        businessDate,
        openedAt,
        closedAt,
        dueAt,
        amountAtRisk,
        proof,
        detail,
        recordId,
        reason,
        assignee,
        revision);
  }
}
