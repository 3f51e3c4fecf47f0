package io.reslip.ingestion.chunk;

import io.reslip.ingestion.cardholder.ByteRange;
import io.reslip.ingestion.copy.BinaryCopy;
import io.reslip.ingestion.crosswalk.Keys;
import io.reslip.ingestion.crosswalk.SourceIds;
import io.reslip.ingestion.layout.Item;
import io.reslip.ingestion.record.Attestation;
import io.reslip.ingestion.record.CanonicalRecord;
import io.reslip.ingestion.record.PaymentFields;
import io.reslip.ingestion.record.RecordField;
import io.reslip.ingestion.record.TerminalEvent;
import io.reslip.ingestion.store.EvidenceRef;
import io.reslip.ingestion.store.RecordBatch;
import io.reslip.ingestion.store.RecordRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The items of a chunk as rows: everything that can be made before the transaction begins.
 *
 * @param traces what they say of whole terminals
 * @param rejects ready to be sent
 * @param quarantined how many rejects
 */
record ChunkRows(
    RecordBatch records,
    List<EventRow> events,
    List<AttestationRow> attestations,
    TerminalTraces traces,
    BinaryCopy rejects,
    int quarantined) {

  static ChunkRows of(ChunkSession session, List<Item> items) {
    session.crosswalk().prepare(items.stream().map(each -> ids(session, each)).toList());
    List<RecordRow> records = new ArrayList<>(items.size());
    List<EventRow> events = new ArrayList<>();
    List<AttestationRow> attestations = new ArrayList<>();
    TerminalTraces traces = new TerminalTraces(session.source(), session.day());
    BinaryCopy rejects = Rejects.rows();
    long ordinal = session.ordinal();
    for (Item item : items) {
      ordinal++;
      Keys keys = session.crosswalk().keys(ids(session, item));
      EvidenceRef evidence = evidence(session, item.evidence());
      switch (item) {
        case Item.ParsedRecord(CanonicalRecord record, ByteRange range) -> {
          records.add(RecordRow.came(record, keys, session.receivedAt(), evidence));
          traces.record(record, keys);
        }
        case Item.ParsedEvent(TerminalEvent event, ByteRange range) -> {
          EventRow row = EventRow.came(event, keys, session.receivedAt(), evidence);
          events.add(row);
          traces.event(row);
        }
        case Item.ParsedAttestation(Attestation told, ByteRange range) -> {
          attestations.add(
              AttestationRow.came(told, session.source(), keys, session.receivedAt(), evidence));
          traces.attestation(told, keys);
        }
        case Item.Reject reject -> Rejects.append(rejects, session.uploadId(), ordinal, reject);
      }
    }
    return new ChunkRows(
        new RecordBatch(records), events, attestations, traces, rejects, rejects.rows());
  }

  private static EvidenceRef evidence(ChunkSession session, ByteRange range) {
    return new EvidenceRef(session.uploadId(), range.offset(), range.length());
  }

  private static SourceIds ids(ChunkSession session, Item item) {
    return switch (item) {
      case Item.ParsedRecord(CanonicalRecord record, ByteRange range) ->
          ids(record.fields(), day(record.businessDate(), record.partitionDate()));
      case Item.ParsedEvent(TerminalEvent event, ByteRange range) ->
          new SourceIds(
              event.merchantId(),
              event.terminalId(),
              null,
              day(event.businessDate(), session.day()));
      case Item.ParsedAttestation(Attestation told, ByteRange range) ->
          ids(told.fields(), day(told.businessDate(), session.day()));
      case Item.Reject reject -> new SourceIds(null, null, null, session.day());
    };
  }

  private static SourceIds ids(PaymentFields fields, LocalDate day) {
    return new SourceIds(
        fields.text(RecordField.MERCHANT_ID),
        fields.text(RecordField.TERMINAL_ID),
        fields.text(RecordField.STORE_ID),
        day);
  }

  private static LocalDate day(@Nullable LocalDate own, LocalDate other) {
    return own == null ? other : own;
  }
}
