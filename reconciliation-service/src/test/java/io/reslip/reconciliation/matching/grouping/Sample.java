package io.reslip.reconciliation.matching.grouping;

import io.reslip.reconciliation.intake.RecordDetails;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.intake.StoredRecord;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** Records for tests of matching: a sale of 100.00 at T1 unless told otherwise. */
public record Sample(
    long number,
    Source source,
    String type,
    String result,
    String tender,
    String batch,
    String stan,
    String rrn,
    String originalBatch,
    String originalStan,
    String originalRrn,
    Long amount,
    LocalDate day,
    int occurrence,
    UUID conflictOf) {
  public static final LocalDate DAY = LocalDate.of(2026, 6, 15);
  private static final long HUNDRED = 10_000;

  /** A record without keys; the number makes its ids. */
  public static Sample of(long number, Source source) {
    return new Sample(
        number,
        source,
        "SALE",
        "APPROVED",
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        HUNDRED,
        DAY,
        1,
        null);
  }

  public Sample numbered(long value) {
    return new Sample(
        value,
        source,
        type,
        result,
        tender,
        batch,
        stan,
        rrn,
        originalBatch,
        originalStan,
        originalRrn,
        amount,
        day,
        occurrence,
        conflictOf);
  }

  public Sample rrn(String value) {
    return new Sample(
        number,
        source,
        type,
        result,
        tender,
        batch,
        stan,
        value,
        originalBatch,
        originalStan,
        originalRrn,
        amount,
        day,
        occurrence,
        conflictOf);
  }

  public Sample trace(String ofBatch, String value) {
    return new Sample(
        number,
        source,
        type,
        result,
        tender,
        ofBatch,
        value,
        rrn,
        originalBatch,
        originalStan,
        originalRrn,
        amount,
        day,
        occurrence,
        conflictOf);
  }

  public Sample original(String ofBatch, String ofStan, String ofRrn) {
    return new Sample(
        number,
        source,
        type,
        result,
        tender,
        batch,
        stan,
        rrn,
        ofBatch,
        ofStan,
        ofRrn,
        amount,
        day,
        occurrence,
        conflictOf);
  }

  public Sample type(String value) {
    return new Sample(
        number,
        source,
        value,
        result,
        tender,
        batch,
        stan,
        rrn,
        originalBatch,
        originalStan,
        originalRrn,
        amount,
        day,
        occurrence,
        conflictOf);
  }

  public Sample result(String value) {
    return new Sample(
        number,
        source,
        type,
        value,
        tender,
        batch,
        stan,
        rrn,
        originalBatch,
        originalStan,
        originalRrn,
        amount,
        day,
        occurrence,
        conflictOf);
  }

  public Sample tender(String value) {
    return new Sample(
        number,
        source,
        type,
        result,
        value,
        batch,
        stan,
        rrn,
        originalBatch,
        originalStan,
        originalRrn,
        amount,
        day,
        occurrence,
        conflictOf);
  }

  public Sample amount(long value) {
    return new Sample(
        number,
        source,
        type,
        result,
        tender,
        batch,
        stan,
        rrn,
        originalBatch,
        originalStan,
        originalRrn,
        value,
        day,
        occurrence,
        conflictOf);
  }

  public Sample on(LocalDate value) {
    return new Sample(
        number,
        source,
        type,
        result,
        tender,
        batch,
        stan,
        rrn,
        originalBatch,
        originalStan,
        originalRrn,
        amount,
        value,
        occurrence,
        conflictOf);
  }

  public Sample occurrence(int value) {
    return new Sample(
        number,
        source,
        type,
        result,
        tender,
        batch,
        stan,
        rrn,
        originalBatch,
        originalStan,
        originalRrn,
        amount,
        day,
        value,
        conflictOf);
  }

  public Sample contradicting(Sample other) {
    return new Sample(
        number,
        source,
        type,
        result,
        tender,
        batch,
        stan,
        rrn,
        originalBatch,
        originalStan,
        originalRrn,
        amount,
        day,
        occurrence,
        other.id());
  }

  public UUID id() {
    return UUID.nameUUIDFromBytes(("record " + number).getBytes(StandardCharsets.UTF_8));
  }

  public StoredRecord record() {
    Instant noon = day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    return new StoredRecord(
        number,
        id(),
        number,
        conflictOf,
        identity(),
        occurrence,
        source,
        "CARD",
        type,
        result,
        tender,
        "M1",
        "T1",
        batch,
        stan,
        rrn,
        originalBatch,
        originalStan,
        originalRrn,
        amount,
        "CNY",
        null,
        day,
        day,
        noon,
        source == Source.REPAIR ? "repair-" + number : null,
        RecordDetails.NONE);
  }

  public Member member() {
    return new Member(record());
  }

  private UUID identity() {
    return UUID.nameUUIDFromBytes(("identity " + number).getBytes(StandardCharsets.UTF_8));
  }
}
