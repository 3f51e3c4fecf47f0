package io.reslip.reconciliation.transaction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A payment with all that is known of it. */
public record TransactionView(
    UUID id,
    @Schema(examples = "SALE") String type,
    @Schema(examples = "APPROVED") String result,
    @Schema(examples = "M1") @Nullable String merchantId,
    @Schema(examples = "T0000101") @Nullable String terminalId,
    @Schema(description = "Minor units", examples = "12850") @Nullable Long amount,
    @Schema(examples = "CNY") @Nullable String currency,
    LocalDate businessDate,
    @Nullable Instant occurredAt,
    @Schema(description = "The sale first, then what speaks of it") List<OperationView> operations,
    @Schema(description = "By time") List<TimelineEntry> timeline) {

  public TransactionView {
    operations = List.copyOf(operations);
    timeline = List.copyOf(timeline);
  }
}
