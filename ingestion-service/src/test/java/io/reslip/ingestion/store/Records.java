package io.reslip.ingestion.store;

import io.reslip.ingestion.crosswalk.Keys;
import io.reslip.ingestion.record.CanonicalRecord;
import io.reslip.ingestion.record.Identity;
import io.reslip.ingestion.record.PaymentFields;
import io.reslip.ingestion.record.RecordField;
import io.reslip.ingestion.record.vocabulary.Integrity;
import io.reslip.ingestion.record.vocabulary.OperationType;
import io.reslip.ingestion.record.vocabulary.Rail;
import io.reslip.ingestion.record.vocabulary.Result;
import io.reslip.ingestion.record.vocabulary.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;

/** Records for tests. */
public final class Records {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 15);

  private Records() {}

  /** A host's sale with what every record has. */
  public static PaymentFields.Builder sale() {
    return PaymentFields.builder()
        .set(RecordField.SOURCE, Source.HOST)
        .set(RecordField.RAIL, Rail.CARD)
        .set(RecordField.TYPE, OperationType.SALE)
        .set(RecordField.RESULT, Result.APPROVED);
  }

  /** A record under an identity, at a place in an upload. */
  public static RecordRow row(long identity, PaymentFields fields, long offset) {
    return RecordRow.came(
        record(new Identity(identity, ~identity), fields),
        new Keys("M1", "T1"),
        Instant.parse("2026-06-16T00:00:00Z"),
        new EvidenceRef(new UUID(7, 7), offset, 100));
  }

  /** A canonical record of the day that all tests are on. */
  public static CanonicalRecord record(Identity identity, PaymentFields fields) {
    return new CanonicalRecord(
        identity, fields, List.of(), DAY, DAY, false, OptionalInt.empty(), Integrity.INTACT);
  }
}
