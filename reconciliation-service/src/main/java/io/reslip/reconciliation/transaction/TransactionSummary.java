package io.reslip.reconciliation.transaction;

import io.reslip.reconciliation.matching.Outcome;
import io.reslip.reconciliation.matching.operation.OperationRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A payment in a list, as its first operation tells it. */
record TransactionSummary(
    UUID id,
    @Schema(
            description = "The operation that was found",
            examples = "0197a1c2-4d1e-7b3a-9a55-0d6f1c2b3a4d")
        UUID operationId,
    @Schema(examples = "SALE") String type,
    @Schema(examples = "APPROVED") String result,
    @Schema(examples = "M1") @Nullable String merchantId,
    @Schema(examples = "T0000101") @Nullable String terminalId,
    @Nullable String batch,
    @Nullable String stan,
    @Nullable String rrn,
    @Schema(description = "Minor units", examples = "12850") @Nullable Long amount,
    @Schema(examples = "CNY") @Nullable String currency,
    LocalDate businessDate,
    @Nullable Instant occurredAt,
    Outcome outcome,
    List<LegView> legs,
    @Schema(description = "All its operations with their records; only when asked for")
        @Nullable List<OperationSummary> operations) {

  TransactionSummary {
    legs = List.copyOf(legs);
    operations = operations == null ? null : List.copyOf(operations);
  }

  static TransactionSummary of(
      OperationRow root,
      UUID found,
      List<LegView> legs,
      @Nullable List<OperationSummary> operations) {
    return new TransactionSummary(
        root.transactionId(),
        found,
        root.type(),
        root.result(),
        root.merchantKey(),
        root.deviceKey(),
        root.batch(),
        root.stan(),
        root.rrn(),
        root.amountMinor(),
        root.currency(),
        root.businessDate(),
        root.occurredAt(),
        root.outcome(),
        legs,
        operations);
  }
}
