package io.reslip.reconciliation.transaction;

import com.fasterxml.jackson.databind.JsonNode;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.HeldRecord;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A record of an operation. */
public record RecordView(
    @Schema(description = "Ingestion's id of it", examples = "0197a1c2-4d1e-7b3a-9a55-0d6f1c2b3a4d")
        String id,
    Source source,
    HeldRecord.Role role,
    @Schema(description = "The matching pass that brought it here", examples = "RRN_TERMINAL")
        String pass,
    @Schema(
            description = "The canonical record, without card tokens",
            implementation = Object.class)
        JsonNode body) {

  static RecordView of(HeldRecord record) {
    return new RecordView(
        record.id(), record.source(), record.role(), record.pass(), record.body());
  }
}
