package io.reslip.reconciliation.transaction;

import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.HeldRecord;
import io.reslip.reconciliation.matching.operation.OperationRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One operation of a payment in a list: what it owes, and which records it is made of. */
record OperationSummary(
    UUID id,
    @Schema(examples = "SALE") String type,
    @Schema(examples = "APPROVED") String result,
    @Schema(description = "Minor units", examples = "12850") @Nullable Long amount,
    @Schema(examples = "CNY") @Nullable String currency,
    LocalDate businessDate,
    @Schema(description = "Sources that owe a record of it") Set<Source> owes,
    List<LegView> legs,
    List<Part> records) {

  OperationSummary {
    owes = Set.copyOf(owes);
    legs = List.copyOf(legs);
    records = List.copyOf(records);
  }

  /** A record, without its content. */
  @Schema(name = "OperationRecord")
  record Part(
      @Schema(description = "Ingestion's id of it") String id,
      Source source,
      HeldRecord.Role role,
      @Schema(description = "The matching pass that brought it here", examples = "RRN_TERMINAL")
          String pass) {

    static Part of(HeldRecord held) {
      return new Part(held.id(), held.source(), held.role(), held.pass());
    }
  }

  static OperationSummary of(OperationRow row, List<LegView> legs, List<HeldRecord> held) {
    return new OperationSummary(
        row.id(),
        row.type(),
        row.result(),
        row.amountMinor(),
        row.currency(),
        row.businessDate(),
        Source.ofBits(row.owed()),
        legs,
        held.stream().map(Part::of).toList());
  }
}
