package io.reslip.ingestion.chunk;

import io.reslip.ingestion.crosswalk.Keys;
import io.reslip.ingestion.record.Attestation;
import io.reslip.ingestion.record.CanonicalRecord;
import io.reslip.ingestion.record.PaymentFields;
import io.reslip.ingestion.record.RecordField;
import io.reslip.ingestion.record.vocabulary.Source;
import io.reslip.ingestion.terminal.Claim;
import io.reslip.ingestion.terminal.Trace;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers what a chunk says of whole terminals: only what they told themselves counts. */
final class TerminalTraces {
  private final boolean ofTerminals;
  private final LocalDate day;
  private final List<Trace> traces = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();

  /**
   * @param day stands in where an item has none of its own
   */
  TerminalTraces(Source source, LocalDate day) {
    this.ofTerminals = source == Source.TERMINAL;
    this.day = day;
  }

  List<Trace> traces() {
    return traces;
  }

  List<Claim> claims() {
    return claims;
  }

  void record(CanonicalRecord record, Keys keys) {
    PaymentFields fields = record.fields();
    add(
        keys,
        fields.text(RecordField.BATCH),
        record.dateImplausible() ? null : record.businessDate(),
        fields.text(RecordField.STAN));
  }

  void attestation(Attestation told, Keys keys) {
    PaymentFields fields = told.fields();
    add(
        keys,
        fields.text(RecordField.BATCH),
        told.businessDate(),
        fields.text(RecordField.STAN),
        told.messageStan());
  }

  void event(EventRow row) {
    String device = row.keys().deviceKey();
    String batch = row.event().batch();
    add(row.keys(), batch, row.event().businessDate(), row.event().stan());
    if (!ofTerminals || row.event().totals() == null || device == null || batch == null) {
      return;
    }
    OffsetDateTime at = row.event().occurredAt();
    LocalDate own = row.event().businessDate();
    claims.add(
        new Claim(
            device,
            row.keys().merchantKey(),
            batch,
            own == null ? day : own,
            row.event().currency(),
            row.event().totals(),
            at == null ? row.receivedAt() : at.toInstant(),
            row.id()));
  }

  private void add(
      Keys keys,
      @Nullable String batch,
      @Nullable LocalDate businessDate,
      @Nullable String... stans) {
    String device = keys.deviceKey();
    if (ofTerminals && device != null && batch != null) {
      traces.add(
          new Trace(
              device,
              keys.merchantKey(),
              batch,
              Stream.of(stans).filter(Objects::nonNull).toList(),
              businessDate == null ? day : businessDate));
    }
  }
}
