package io.reslip.ingestion.chunk;

import io.reslip.ingestion.copy.BinaryCopy;
import io.reslip.ingestion.crosswalk.Keys;
import io.reslip.ingestion.record.TerminalEvent;
import io.reslip.ingestion.store.DerivedId;
import io.reslip.ingestion.store.EvidenceRef;
import io.reslip.ingestion.store.RecordJson;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event as it is held. */
record EventRow(
    UUID id,
    TerminalEvent event,
    Keys keys,
    Instant receivedAt,
    EvidenceRef evidence,
    byte[] body) {

  static EventRow came(TerminalEvent event, Keys keys, Instant receivedAt, EvidenceRef evidence) {
    UUID id = id(event, evidence);
    return new EventRow(id, event, keys, receivedAt, evidence, body(id, event, keys, evidence));
  }

  /** An event without trace number and time is told from its like by its place in the upload. */
  private static UUID id(TerminalEvent event, EvidenceRef evidence) {
    @Nullable Long place =
        event.stan() == null && event.occurredAt() == null ? evidence.offset() : null;
    String kind = event.totals() == null ? "event" : "event, " + event.totals();
    return DerivedId.of(
        kind,
        event.source(),
        event.type(),
        event.merchantId(),
        event.terminalId(),
        event.batch(),
        event.stan(),
        event.occurredAt(),
        event.businessDate(),
        event.responseCode(),
        event.amountMinor(),
        event.currency(),
        place);
  }

  private static byte[] body(UUID id, TerminalEvent event, Keys keys, EvidenceRef evidence) {
    return RecordJson.object(json -> {
      json.writeStringField("id", id.toString());
      json.writeStringField("type", event.type().name());
      json.writeStringField("source", event.source().name());
      RecordJson.text(json, "merchantId", event.merchantId());
      RecordJson.text(json, "terminalId", event.terminalId());
      RecordJson.keys(json, keys);
      RecordJson.text(json, "batch", event.batch());
      RecordJson.text(json, "stan", event.stan());
      RecordJson.text(json, "occurredAt", event.occurredAt());
      RecordJson.text(json, "businessDate", event.businessDate());
      RecordJson.text(json, "responseCode", event.responseCode());
      if (event.amountMinor() != null) {
        json.writeNumberField("amount", event.amountMinor());
      }
      RecordJson.text(json, "currency", event.currency());
      if (event.totals() != null) {
        RecordJson.totals(json, "totals", event.totals());
      }
      RecordJson.evidence(json, evidence);
    });
  }

  static void insert(Connection connection, List<EventRow> rows) throws SQLException {
    BinaryCopy copy =
        new BinaryCopy(
            "event",
            "id",
            "type",
            "source",
            "merchant_key",
            "device_key",
            "batch",
            "stan",
            "business_date",
            "occurred_at",
            "received_at",
            "upload_id",
            "evidence_offset",
            "evidence_length",
            "body");
    for (EventRow each : rows) {
      TerminalEvent event = each.event();
      copy.row()
          .uuid(each.id())
          .text(event.type().name())
          .text(event.source().name())
          .text(each.keys().merchantKey())
          .text(each.keys().deviceKey())
          .text(event.batch())
          .text(event.stan())
          .date(event.businessDate())
          .time(event.occurredAt() == null ? null : event.occurredAt().toInstant())
          .time(each.receivedAt())
          .uuid(each.evidence().uploadId())
          .int8(each.evidence().offset())
          .int8(each.evidence().length())
          .bytes(each.body());
    }
    copy.send(connection);
  }
}
