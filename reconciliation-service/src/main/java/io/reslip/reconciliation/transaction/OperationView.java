package io.reslip.reconciliation.transaction;

import io.reslip.reconciliation.matching.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One operation of a payment, with what its sources say. */
public record OperationView(
    UUID id,
    @Schema(examples = "SALE") String type,
    @Schema(examples = "APPROVED") String result,
    @Nullable String batch,
    @Nullable String stan,
    @Nullable String rrn,
    @Schema(description = "Minor units", examples = "12850") @Nullable Long amount,
    @Schema(examples = "CNY") @Nullable String currency,
    @Nullable String direction,
    LocalDate businessDate,
    @Nullable Instant occurredAt,
    @Schema(description = "What happened in the shop") Outcome outcome,
    @Schema(description = "Why, in words") String outcomeReason,
    List<LegView> legs,
    List<FindingView> findings,
    List<RecordView> records) {

  public OperationView {
    legs = List.copyOf(legs);
    findings = List.copyOf(findings);
    records = List.copyOf(records);
  }
}
