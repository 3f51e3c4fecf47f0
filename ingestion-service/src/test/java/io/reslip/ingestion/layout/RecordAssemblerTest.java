package io.reslip.ingestion.layout;

import static io.reslip.ingestion.record.RecordField.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.reslip.ingestion.cardholder.ByteRange;
import io.reslip.ingestion.layout.Item.ParsedAttestation;
import io.reslip.ingestion.layout.Item.ParsedRecord;
import io.reslip.ingestion.layout.Item.Reject;
import io.reslip.ingestion.record.CanonicalRecord;
import io.reslip.ingestion.record.PaymentFields;
import io.reslip.ingestion.record.RecordField;
import io.reslip.ingestion.record.vocabulary.Direction;
import io.reslip.ingestion.record.vocabulary.Integrity;
import io.reslip.ingestion.record.vocabulary.OperationType;
import io.reslip.ingestion.record.vocabulary.Rail;
import io.reslip.ingestion.record.vocabulary.Result;
import io.reslip.ingestion.record.vocabulary.Source;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordAssemblerTest {

  private static final ByteRange EVIDENCE = new ByteRange(10, 20);
  private static final String PAN = "4111111111111111";

  private static PaymentFields.Builder terminalSale() {
    return PaymentFields.builder()
        .set(TYPE, OperationType.SALE)
        .set(MERCHANT_ID, "898440353110001")
        .set(TERMINAL_ID, "12345678")
        .set(BATCH, "000007")
        .set(STAN, "000123")
        .set(AMOUNT, 12_300L)
        .set(CURRENCY, "CNY")
        .set(OCCURRED_AT, OffsetDateTime.parse("2026-06-15T23:30:00+08:00"));
  }

  private static PaymentFields.Builder schemeSale() {
    return PaymentFields.builder()
        .set(TYPE, OperationType.SALE)
        .set(CYCLE, "2026-06-15")
        .set(RRN, "616604000123")
        .set(AMOUNT, 100L);
  }

  private static Item assemble(UploadContext context, PaymentFields.Builder fields, String pan) {
    return new RecordAssembler(context)
        .assemble(fields.build(), pan, Integrity.INTACT, EVIDENCE, 3L, () -> "excerpt");
  }

  private static CanonicalRecord record(UploadContext context, PaymentFields.Builder fields) {
    return ((ParsedRecord) assemble(context, fields, null)).record();
  }

  private static Reject reject(UploadContext context, PaymentFields.Builder fields) {
    return (Reject) assemble(context, fields, null);
  }

  private static UploadContext terminal() {
    return Contexts.of(Source.TERMINAL);
  }

  @Test
  void whatTheLineLeavesOutComesFromTheUpload() {
    // given
    UploadContext context = Contexts.ofTerminal(terminal(), "M1", "T1");
    // when
    CanonicalRecord record =
        record(context, terminalSale().set(MERCHANT_ID, null).set(TERMINAL_ID, null));
    // then
    assertThat(record.fields().text(MERCHANT_ID)).isEqualTo("M1");
    assertThat(record.fields().text(TERMINAL_ID)).isEqualTo("T1");
    assertThat(record.fields().source()).isEqualTo(Source.TERMINAL);
    assertThat(record.fields().get(RAIL)).isEqualTo(Rail.CARD);
    assertThat(record.fields().get(DIRECTION)).isEqualTo(Direction.DEBIT);
    assertThat(record.fields().get(RESULT)).isEqualTo(Result.APPROVED);
    assertThat(record.occurrence()).isEmpty();
  }

  @Test
  void anotherSourceOrTerminalThanTheUploadsIsRejected() {
    UploadContext context = Contexts.ofTerminal(terminal(), "M1", "T1");
    assertThat(reject(context, terminalSale()).code()).isEqualTo(RejectCode.TERMINAL_MISMATCH);
    assertThat(reject(terminal(), terminalSale().set(SOURCE, Source.HOST)))
        .isEqualTo(
            new Reject(
                RejectCode.SOURCE_MISMATCH,
                "source is not TERMINAL, which the upload was announced as",
                EVIDENCE,
                3L,
                "excerpt"));
  }

  @ParameterizedTest
  @CsvSource({
    "00, SALE, APPROVED",
    "11, SALE, APPROVED",
    "A2, SALE, APPROVED",
    "000, SALE, APPROVED",
    "51, SALE, DECLINED",
    "25, SALE, DECLINED",
    "25, REVERSAL, APPROVED",
    "12, REVERSAL, APPROVED",
    "100, SALE, DECLINED",
    "98, SALE, TIMED_OUT"
  })
  void theResponseCodeTellsTheResult(String code, OperationType type, Result result) {
    assertThat(record(terminal(), terminalSale().set(TYPE, type).set(RESPONSE_CODE, code)))
        .extracting(record -> record.fields().get(RESULT))
        .isEqualTo(result);
  }

  @Test
  void aToldResultWinsOverItsCodeAndAStrangeCodeNeedsOne() {
    PaymentFields.Builder strange = terminalSale().set(RESPONSE_CODE, "SUCCESS");
    assertThat(reject(terminal(), strange).code()).isEqualTo(RejectCode.FIELD_INVALID);
    assertThat(record(terminal(), strange.set(RESULT, Result.PENDING)).fields().get(RESULT))
        .isEqualTo(Result.PENDING);
  }

  @Test
  void theCardBecomesTokensAndAMask() {
    // when
    CanonicalRecord record =
        ((ParsedRecord) assemble(terminal(), terminalSale(), "4111 1111 1111 1111")).record();
    // then
    assertThat(record.fields().text(CARD_MASK)).isEqualTo("411111******1111");
    assertThat(record.cardTokens()).isEqualTo(terminal().cards().tokens(PAN));
    assertThat(record.fields().toString()).doesNotContain(PAN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"41111111111", "41111111111111111111", "4111x", "4111  11111111"})
  void whatIsNoCardNumberIsRejectedWithoutBeingTold(String pan) {
    Reject reject = (Reject) assemble(terminal(), terminalSale(), pan);
    assertThat(reject.code()).isEqualTo(RejectCode.FIELD_INVALID);
    assertThat(reject.detail()).isEqualTo("card is not 12 to 19 digits");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "0000000000000000"})
  void aCardOfNothingIsUnknown(String pan) {
    ParsedRecord item = (ParsedRecord) assemble(terminal(), terminalSale(), pan);
    assertThat(item.record().cardTokens()).isEmpty();
    assertThat(item.record().fields().has(CARD_MASK)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "411111******1111, 411111******1111",
    "41111111XXXX1111, 411111******1111",
    "4111111111111111, 411111******1111",
    "************1111, ************1111"
  })
  void aMaskNeverKeepsMoreThanFirstSixAndLastFour(String told, String kept) {
    assertThat(record(terminal(), terminalSale().set(CARD_MASK, told)).fields().text(CARD_MASK))
        .isEqualTo(kept);
  }

  @Test
  void sentinelsAreUnknownAndLeadingZerosAreKept() {
    PaymentFields fields =
        record(
                terminal(),
                terminalSale()
                    .set(STAN, " 000123 ")
                    .set(RRN, "000000000000")
                    .set(AUTH_CODE, "NONREF")
                    .set(RECEIPT_NO, "  ")
                    .set(ORIGINAL_STAN, "000000")
                    .set(RESPONSE_CODE, "00"))
            .fields();
    assertThat(fields.text(STAN)).isEqualTo("000123");
    assertThat(Stream.of(RRN, AUTH_CODE, RECEIPT_NO, ORIGINAL_STAN)).noneMatch(fields::has);
    assertThat(fields.text(RESPONSE_CODE)).isEqualTo("00");
  }

  static Stream<Arguments> invalid() {
    return Stream.of(
        arguments(STAN, "0001\u000023"),
        arguments(STAN, "0".repeat(64) + "1"),
        arguments(RRN, "\ud800"),
        arguments(RRN, "\ufffd"),
        arguments(CURRENCY, "156"),
        arguments(CURRENCY, "RMB"),
        arguments(CARD_MASK, "visa"),
        arguments(AMOUNT, -1L),
        arguments(AMOUNT, 1_000_000_000_000_000L));
  }

  @ParameterizedTest
  @MethodSource("invalid")
  void aValueThatNoFieldCanHoldIsRejected(RecordField field, Object value) {
    Reject reject = reject(terminal(), terminalSale().set(field, value));
    assertThat(reject.code()).isEqualTo(RejectCode.FIELD_INVALID);
    assertThat(reject.detail()).startsWith(field.jsonName()).doesNotContain(value.toString());
  }

  @Test
  void aPaymentIsFiledUnderItsDayInTheAcquirersZone() {
    // given the same moment in two offsets
    OffsetDateTime utc = OffsetDateTime.parse("2026-06-15T15:30:00Z");
    // when
    CanonicalRecord one = record(terminal(), terminalSale());
    CanonicalRecord other = record(terminal(), terminalSale().set(OCCURRED_AT, utc));
    // then
    assertThat(one.businessDate()).isEqualTo(LocalDate.of(2026, 6, 15));
    assertThat(one.partitionDate()).isEqualTo(LocalDate.of(2026, 6, 15));
    assertThat(other.identity()).isEqualTo(one.identity());
    assertThat(other.contentHash()).isEqualTo(one.contentHash());
  }

  @ParameterizedTest
  @CsvSource({
    "23:00, 2026-06-15T22:59:59+08:00, 2026-06-15",
    "23:00, 2026-06-15T23:00:00+08:00, 2026-06-16",
    "02:00, 2026-06-15T01:59:59+08:00, 2026-06-14",
    "02:00, 2026-06-15T02:00:00+08:00, 2026-06-15"
  })
  void theCutOverMovesTheBusinessDateAndNeverThePartition(
      String cutOver, OffsetDateTime at, LocalDate businessDate) {
    CanonicalRecord record =
        record(Contexts.withCutOver(terminal(), cutOver), terminalSale().set(OCCURRED_AT, at));
    assertThat(record.businessDate()).isEqualTo(businessDate);
    assertThat(record.partitionDate()).isEqualTo(LocalDate.of(2026, 6, 15));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-05-11T10:00:00+08:00", "2026-07-22T10:00:00+08:00"})
  void aFallenClockTakesTheUploadsDayAndAPartitionOfItsOwn(OffsetDateTime at) {
    // given
    PaymentFields.Builder sale = terminalSale().set(OCCURRED_AT, at);
    // then without a day it waits in quarantine
    assertThat(reject(terminal(), sale).code()).isEqualTo(RejectCode.DATE_IMPLAUSIBLE);
    // and with one it is a record, known again by the day that the terminal wrote
    CanonicalRecord record = record(Contexts.forDate(terminal(), "2026-06-15"), sale);
    assertThat(record.dateImplausible()).isTrue();
    assertThat(record.businessDate()).isEqualTo(LocalDate.of(2026, 6, 15));
    assertThat(record.partitionDate()).isEqualTo(CanonicalRecord.IMPLAUSIBLE_PARTITION);
    assertThat(record(Contexts.forDate(terminal(), "2026-06-14"), sale).identity())
        .isEqualTo(record.identity());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-05-12T10:00:00+08:00", "2026-07-21T10:00:00+08:00"})
  void fourHundredDaysBackAndThirtyFiveAheadAreStillBelieved(OffsetDateTime at) {
    CanonicalRecord record = record(terminal(), terminalSale().set(OCCURRED_AT, at));
    assertThat(record.dateImplausible()).isFalse();
    assertThat(record.partitionDate()).isEqualTo(at.toLocalDate());
  }

  @Test
  void aClearingLineIsFiledUnderItsCycleAndBelongsToTheDayOfThePayment() {
    CanonicalRecord dated =
        record(
            Contexts.of(Source.SCHEME),
            schemeSale().set(OCCURRED_AT, OffsetDateTime.parse("2026-06-14T10:00:00+08:00")));
    CanonicalRecord undated = record(Contexts.of(Source.SCHEME), schemeSale());
    assertThat(dated.partitionDate()).isEqualTo(LocalDate.of(2026, 6, 15));
    assertThat(dated.businessDate()).isEqualTo(LocalDate.of(2026, 6, 14));
    assertThat(undated.businessDate()).isEqualTo(LocalDate.of(2026, 6, 15));
  }

  @Test
  void theCycleComesFromTheUploadOrItsBusinessDate() {
    UploadContext scheme = Contexts.of(Source.SCHEME);
    PaymentFields.Builder sale = schemeSale().set(CYCLE, null);
    CanonicalRecord byCycle = record(Contexts.forCycle(scheme, "2026-06-15"), sale);
    CanonicalRecord byDate = record(Contexts.forDate(scheme, "2026-06-15"), sale);
    assertThat(byCycle.identity()).isEqualTo(byDate.identity());
    assertThat(assemble(scheme, sale, null)).isInstanceOf(ParsedAttestation.class);
  }

  @Test
  void likeClearingLinesAreCountedSoThatAFileSentAgainMeetsItself() {
    // given
    List<PaymentFields> file =
        List.of(schemeSale().build(), schemeSale().build(), schemeSale().set(AMOUNT, 200L).build());
    // when the file comes twice
    List<CanonicalRecord> once = records(Contexts.of(Source.SCHEME), file);
    List<CanonicalRecord> again = records(Contexts.of(Source.SCHEME), file.reversed());
    // then
    assertThat(once.get(0).occurrence()).hasValue(1);
    assertThat(once.get(1).occurrence()).hasValue(2);
    assertThat(once.get(2).identity()).isEqualTo(once.get(0).identity());
    assertThat(again)
        .extracting(CanonicalRecord::identity)
        .containsExactlyInAnyOrderElementsOf(once.stream().map(CanonicalRecord::identity).toList());
  }

  @Test
  void theTenderLinesOfOneInvoiceAreRecordsOfTheirOwn() {
    PaymentFields.Builder till =
        PaymentFields.builder()
            .set(TYPE, OperationType.SALE)
            .set(STORE_ID, "S1")
            .set(INVOICE_NO, "A-17")
            .set(OCCURRED_AT, OffsetDateTime.parse("2026-06-15T10:00:00+08:00"));
    List<CanonicalRecord> records =
        records(
            Contexts.of(Source.TILL),
            List.of(till.set(AMOUNT, 100L).build(), till.set(AMOUNT, 250L).build()));
    assertThat(records).extracting(CanonicalRecord::identity).doesNotHaveDuplicates();
  }

  @Test
  void linesThatCannotBeCountedAnyMoreWaitInQuarantine() {
    // given
    RecordAssembler assembler = new RecordAssembler(Contexts.of(Source.SCHEME), 1);
    PaymentFields first = schemeSale().build();
    PaymentFields second = schemeSale().set(RRN, "616604000124").build();
    // when
    Item counted = one(assembler, first);
    Item beyond = one(assembler, second);
    Item countedAgain = one(assembler, first);
    // then
    assertThat(counted).isInstanceOf(ParsedRecord.class);
    assertThat(((Reject) beyond).code()).isEqualTo(RejectCode.OCCURRENCE_LIMIT);
    assertThat(((ParsedRecord) countedAgain).record().occurrence()).hasValue(2);
  }

  @Test
  void aMentionWithoutItsKeyFieldsIsAnAttestationAndOneWithoutAnythingIsRejected() {
    PaymentFields.Builder stan = PaymentFields.builder().set(STAN, "000123");
    PaymentFields.Builder amount = PaymentFields.builder().set(AMOUNT, 100L);
    assertThat(assemble(terminal(), stan, null)).isInstanceOf(ParsedAttestation.class);
    assertThat(assemble(terminal(), amount, PAN)).isInstanceOf(ParsedAttestation.class);
    assertThat(reject(terminal(), amount).code()).isEqualTo(RejectCode.FIELD_MISSING);
    assertThat(reject(terminal(), amount).detail()).isEqualTo("terminalId is missing");
  }

  @Test
  void aRepairIsKnownByItsNumberAlone() {
    // given
    PaymentFields.Builder repair =
        terminalSale().set(REPAIR_ID, "r-1").set(RESTORES, Source.TERMINAL);
    UploadContext context = Contexts.of(Source.REPAIR);
    // when
    CanonicalRecord record = record(context, repair);
    // then
    assertThat(record(context, repair.set(AMOUNT, 1L)).identity()).isEqualTo(record.identity());
    assertThat(record.businessDate()).isEqualTo(LocalDate.of(2026, 6, 15));
    assertThat(reject(context, repair.set(REPAIR_ID, null)).code())
        .isEqualTo(RejectCode.FIELD_MISSING);
  }

  private static List<CanonicalRecord> records(UploadContext context, List<PaymentFields> file) {
    RecordAssembler assembler = new RecordAssembler(context);
    return file.stream().map(fields -> ((ParsedRecord) one(assembler, fields)).record()).toList();
  }

  private static Item one(RecordAssembler assembler, PaymentFields fields) {
    return assembler.assemble(fields, null, Integrity.INTACT, EVIDENCE, 1L, () -> "");
  }
}
