package io.reslip.ingestion.chunk;

import io.reslip.ingestion.cardholder.CardToken;
import io.reslip.ingestion.crosswalk.Keys;
import io.reslip.ingestion.feed.Slices;
import io.reslip.ingestion.record.Attestation;
import io.reslip.ingestion.record.PaymentFields;
import io.reslip.ingestion.record.RecordField;
import io.reslip.ingestion.record.vocabulary.Source;
import io.reslip.ingestion.store.Classification.Corroboration;
import io.reslip.ingestion.store.DerivedId;
import io.reslip.ingestion.store.EvidenceRef;
import io.reslip.ingestion.store.RecordJson;
import io.reslip.ingestion.store.RecordRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mention as it is held.
 *
 * @param recordId the one record that it fits, where known
 * @param slice the record's, or that of facts of no record
 * @param came whether it is what came now; else it is what a record was before
 */
record AttestationRow(
    UUID id,
    @Nullable UUID recordId,
    int slice,
    boolean came,
    PaymentFields fields,
    Keys keys,
    List<CardToken> cardTokens,
    @Nullable LocalDate businessDate,
    EvidenceRef evidence,
    Instant receivedAt,
    byte[] body) {

  /** A mention that came as one. */
  static AttestationRow came(
      Attestation told, Source source, Keys keys, Instant receivedAt, EvidenceRef evidence) {
    PaymentFields fields =
        told.fields().toBuilder().setIfAbsent(RecordField.SOURCE, source).build();
    UUID id = DerivedId.of("attestation", fields, told.businessDate());
    byte[] body = body(id, fields, told.businessDate(), told.integrity().name(), keys, evidence);
    return new AttestationRow(
        id,
        null,
        Slices.OF_NO_RECORD,
        true,
        fields,
        keys,
        told.cardTokens(),
        told.businessDate(),
        evidence,
        receivedAt,
        body);
  }

  /** The thinner account of a record that is held more fully. */
  static AttestationRow of(Corroboration corroboration) {
    RecordRow account = corroboration.account();
    UUID of = corroboration.of().id();
    UUID id = DerivedId.of("corroboration", of, account.contentHash());
    byte[] body =
        body(
            id,
            account.fields(),
            account.record().businessDate(),
            account.record().integrity().name(),
            account.keys(),
            account.evidence());
    return new AttestationRow(
        id,
        of,
        Slices.of(account.record().identity()),
        corroboration.came(),
        account.fields(),
        account.keys(),
        account.record().cardTokens(),
        account.record().businessDate(),
        account.evidence(),
        account.receivedAt(),
        body);
  }

  /** The same, attached to a record that is the first of its identity. */
  AttestationRow attachedTo(UUID record) {
    int itsSlice = (int) (record.getLeastSignificantBits() & 63);
    return new AttestationRow(
        id,
        record,
        itsSlice,
        came,
        fields,
        keys,
        cardTokens,
        businessDate,
        evidence,
        receivedAt,
        body);
  }

  String source() {
    return Objects.requireNonNull(fields.text(RecordField.SOURCE), "every mention has its source");
  }

  private static byte[] body(
      UUID id,
      PaymentFields fields,
      @Nullable LocalDate businessDate,
      String integrity,
      Keys keys,
      EvidenceRef evidence) {
    return RecordJson.object(json -> {
      json.writeStringField("id", id.toString());
      RecordJson.fields(json, fields);
      RecordJson.text(json, "businessDate", businessDate);
      RecordJson.text(json, "integrity", integrity);
      RecordJson.keys(json, keys);
      RecordJson.evidence(json, evidence);
    });
  }
}
