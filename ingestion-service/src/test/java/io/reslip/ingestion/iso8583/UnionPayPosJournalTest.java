package io.reslip.ingestion.iso8583;

import static io.reslip.ingestion.iso8583.Payments.BATCH;
import static io.reslip.ingestion.iso8583.Payments.MERCHANT;
import static io.reslip.ingestion.iso8583.Payments.PAN;
import static io.reslip.ingestion.iso8583.Payments.TERMINAL;
import static io.reslip.ingestion.iso8583.Payments.approval;
import static io.reslip.ingestion.iso8583.Payments.request;
import static io.reslip.ingestion.iso8583.Payments.response;
import static io.reslip.ingestion.iso8583.Payments.sale;
import static org.assertj.core.api.Assertions.assertThat;

import io.reslip.ingestion.cardholder.ByteRange;
import io.reslip.ingestion.layout.Item.ParsedRecord;
import io.reslip.ingestion.record.PaymentFields;
import io.reslip.ingestion.record.RecordField;
import io.reslip.ingestion.record.vocabulary.Integrity;
import io.reslip.ingestion.record.vocabulary.OperationType;
import io.reslip.ingestion.record.vocabulary.Result;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnionPayPosJournalTest {

  @Test
  void requestAndResponseOfASaleAreOneRecord() {
    // given
    byte[] request = sale("000007").frame();
    byte[] response = approval("000007").frame();
    // when
    JournalReading reading = JournalReading.of(request, response);
    // then: the terminal's word for what it knows, the host's for what it told
    PaymentFields payment = reading.payment();
    assertThat(payment.type()).isEqualTo(OperationType.SALE);
    assertThat(payment.get(RecordField.RESULT)).isEqualTo(Result.APPROVED);
    assertThat(payment.amountMinor(RecordField.AMOUNT)).isEqualTo(12345L);
    assertThat(payment.text(RecordField.CURRENCY)).isEqualTo("CNY");
    assertThat(payment.text(RecordField.TERMINAL_ID)).isEqualTo(TERMINAL);
    assertThat(payment.text(RecordField.MERCHANT_ID)).isEqualTo(MERCHANT);
    assertThat(payment.text(RecordField.BATCH)).isEqualTo(BATCH);
    assertThat(payment.text(RecordField.STAN)).isEqualTo("000007");
    assertThat(payment.text(RecordField.ENTRY_MODE)).isEqualTo("051");
    assertThat(payment.text(RecordField.RRN)).isEqualTo("616610203001");
    assertThat(payment.text(RecordField.AUTH_CODE)).isEqualTo("A12345");
    assertThat(payment.text(RecordField.RESPONSE_CODE)).isEqualTo("00");
    assertThat(payment.text(RecordField.CARD_MASK)).isEqualTo("620000******0005");
    assertThat(payment.get(RecordField.SETTLEMENT_DATE)).isEqualTo(LocalDate.of(2026, 6, 16));
    assertThat(payment.occurredAt()).isEqualTo(OffsetDateTime.parse("2026-06-15T10:20:30+08:00"));
    ParsedRecord record = reading.records().getFirst();
    assertThat(record.record().integrity()).isEqualTo(Integrity.INTACT);
    assertThat(record.record().cardTokens()).hasSize(1);
    assertThat(record.evidence()).isEqualTo(new ByteRange(0, request.length + response.length));
  }

  @Test
  void readsAHandMadeJournal() {
    // given: 0200 without a date, and its answer, written down byte by byte
    byte[] request =
        Bytes.hex(
            "004F 6000030000 602200000000 0200 7020048000C08010"
                + "16 6200000000000005 000000 000000000990 000123 0210 00"
                + "3130303030303031 383938333130303538313230303031"
                + "313536"
                + "0011 22000042000 0");
    byte[] response =
        Bytes.hex(
            "0056 6000000003 602200000000 0210 303800000AC08010"
                + "000000 000000000990 000123 180001 0615"
                + "363136363138303030303031 3030"
                + "3130303030303031 383938333130303538313230303031"
                + "313536"
                + "0011 22000042000 0");
    // when
    PaymentFields payment = JournalReading.of(request, response).payment();
    // then
    assertThat(payment.type()).isEqualTo(OperationType.SALE);
    assertThat(payment.amountMinor(RecordField.AMOUNT)).isEqualTo(990L);
    assertThat(payment.text(RecordField.ENTRY_MODE)).isEqualTo("021");
    assertThat(payment.text(RecordField.RRN)).isEqualTo("616618000001");
    assertThat(payment.occurredAt()).isEqualTo(OffsetDateTime.parse("2026-06-15T18:00:01+08:00"));
  }

  @ParameterizedTest
  @CsvSource({
    "0200, 000000, 00, 22, SALE",
    "0200, 200000, 00, 23, VOID",
    "0220, 200000, 00, 25, REFUND",
    "0220, 000000, 00, 30, OFFLINE_SALE",
    "0220, 000000, 00, 32, ADJUSTMENT",
    "0220, 000000, 00, 34, TIP",
    "0100, 030000, 06, 10, PREAUTH",
    "0100, 200000, 06, 11, PREAUTH_VOID",
    "0200, 000000, 06, 20, COMPLETION",
    "0200, 200000, 06, 21, COMPLETION_VOID",
    "0220, 000000, 06, 24, COMPLETION",
    "0200, 000000, 64, 22, INSTALMENT",
    "0400, 000000, 00, 22, REVERSAL"
  })
  void typeIsToldByMessageTypeProcessingCodeConditionAndTradeType(
      String mti, String code, String condition, String tradeType, OperationType type) {
    // given
    String answer = mti.substring(0, 2) + (mti.charAt(2) == '2' ? "30" : "10");
    // when
    PaymentFields payment =
        JournalReading.of(
                request(mti, code, condition, tradeType, "000007").frame(),
                response(answer, code, condition, tradeType, "000007").frame())
            .payment();
    // then
    assertThat(payment.type()).isEqualTo(type);
  }

  @Test
  void aVoidNamesItsOriginalAndHasARetrievalReferenceOfItsOwn() {
    // given
    TestMessage request =
        request("0200", "200000", "00", "23", "000008")
            .with(37, "616610203001")
            .with(38, "A12345")
            .with(61, BATCH + "0000070615");
    TestMessage response =
        response("0210", "200000", "00", "23", "000008").with(37, "616610300002");
    // when
    PaymentFields payment = JournalReading.of(request.frame(), response.frame()).payment();
    // then
    assertThat(payment.text(RecordField.RRN)).isEqualTo("616610300002");
    assertThat(payment.text(RecordField.ORIGINAL_RRN)).isEqualTo("616610203001");
    assertThat(payment.text(RecordField.ORIGINAL_AUTH_CODE)).isEqualTo("A12345");
    assertThat(payment.text(RecordField.ORIGINAL_BATCH)).isEqualTo(BATCH);
    assertThat(payment.text(RecordField.ORIGINAL_STAN)).isEqualTo("000007");
  }

  @Test
  void aRefundOfABatchThatIsGoneHasNoOriginalBatchOrStan() {
    // given
    TestMessage request =
        request("0220", "200000", "00", "25", "000009")
            .with(37, "616610203001")
            .with(61, "0000000000000601");
    // when
    PaymentFields payment =
        JournalReading.of(request.frame(), response("0230", "200000", "00", "25", "000009").frame())
            .payment();
    // then
    assertThat(payment.has(RecordField.ORIGINAL_BATCH)).isFalse();
    assertThat(payment.has(RecordField.ORIGINAL_STAN)).isFalse();
    assertThat(payment.text(RecordField.ORIGINAL_RRN)).isEqualTo("616610203001");
  }

  @Test
  void aSaleThatNothingAnswersIsTimedOutAndItsReversalPointsToIt() {
    // given: the reversal bears the sale's trace number, its DE 39 is a reason, not a result
    TestMessage reversal = request("0400", "000000", "00", "22", "000007").with(39, "98");
    TestMessage done = response("0410", "000000", "00", "22", "000007").with(39, "25");
    // when
    JournalReading reading =
        JournalReading.of(sale("000007").frame(), reversal.frame(), done.frame());
    // then
    assertThat(reading.items()).hasSize(2);
    PaymentFields reversed = reading.records().get(0).record().fields();
    PaymentFields sale = reading.records().get(1).record().fields();
    assertThat(reversed.type()).isEqualTo(OperationType.REVERSAL);
    assertThat(reversed.get(RecordField.RESULT)).isEqualTo(Result.APPROVED);
    assertThat(reversed.text(RecordField.RESPONSE_CODE)).isEqualTo("25");
    assertThat(reversed.text(RecordField.ORIGINAL_STAN)).isEqualTo("000007");
    assertThat(reversed.text(RecordField.ORIGINAL_BATCH)).isEqualTo(BATCH);
    assertThat(sale.type()).isEqualTo(OperationType.SALE);
    assertThat(sale.get(RecordField.RESULT)).isEqualTo(Result.TIMED_OUT);
    assertThat(sale.has(RecordField.RESPONSE_CODE)).isFalse();
    assertThat(sale.has(RecordField.RRN)).isFalse();
  }

  @Test
  void aRepeatedRequestIsTheSameQuestion() {
    JournalReading reading =
        JournalReading.of(
            request("0400", "000000", "00", "22", "000007").frame(),
            request("0401", "000000", "00", "22", "000007").frame(),
            response("0410", "000000", "00", "22", "000007").frame());
    assertThat(reading.payment().type()).isEqualTo(OperationType.REVERSAL);
  }

  @Test
  void aTraceNumberThatComesAgainForAnotherPaymentIsAnother() {
    JournalReading reading =
        JournalReading.of(
            sale("000007").frame(),
            sale("000007").with(4, "000000099900").frame(),
            approval("000007").with(4, "000000099900").frame());
    assertThat(reading.records()).hasSize(2);
    assertThat(reading.records().get(0).record().fields().get(RecordField.RESULT))
        .isEqualTo(Result.TIMED_OUT);
    assertThat(reading.records().get(1).record().fields().get(RecordField.AMOUNT))
        .isEqualTo(99900L);
  }

  @Test
  void interleavedTerminalsAreToldApart() {
    // given
    TestMessage other = sale("000007").with(41, "10000002").with(4, "000000000500");
    byte[] first = sale("000007").frame();
    // when
    JournalReading reading =
        JournalReading.of(
            first,
            other.frame(),
            approval("000007").frame(),
            approval("000007").with(41, "10000002").frame());
    // then: what lies between belongs to others, so the evidence is the request alone
    assertThat(reading.records()).hasSize(2);
    ParsedRecord record = reading.records().getFirst();
    assertThat(record.record().fields().get(RecordField.AMOUNT)).isEqualTo(12345L);
    assertThat(record.evidence()).isEqualTo(new ByteRange(0, first.length));
  }

  @Test
  void aResponseWithoutItsRequestIsARecordAllTheSame() {
    PaymentFields payment = JournalReading.of(approval("000007").frame()).payment();
    assertThat(payment.get(RecordField.RESULT)).isEqualTo(Result.APPROVED);
    assertThat(payment.text(RecordField.BATCH)).isEqualTo(BATCH);
    assertThat(payment.text(RecordField.RRN)).isEqualTo("616610203001");
  }

  @Test
  void aResponseWithoutRequestAndBatchIsAnAttestation() {
    JournalReading reading = JournalReading.of(approval("000007").without(60).frame());
    assertThat(reading.items()).hasSize(1);
    assertThat(reading.attestations()).hasSize(1);
    assertThat(reading.attestations().getFirst().attestation().fields().text(RecordField.RRN))
        .isEqualTo("616610203001");
  }

  @Test
  void theAcquirerThatAHostAddsIsNoPartOfTheRecord() {
    // given
    TestMessage withAcquirer = sale("000007").with(32, "48021000");
    // then
    assertThat(
            JournalReading.of(sale("000007").frame(), approval("000007").frame())
                .payment()
                .has(RecordField.ACQUIRER_ID))
        .isFalse();
    assertThat(
            JournalReading.of(withAcquirer.frame(), approval("000007").frame())
                .payment()
                .text(RecordField.ACQUIRER_ID))
        .isEqualTo("48021000");
  }

  @Test
  void theNumberOnTheTrackIsTheCardWhereThereIsNoOther() {
    PaymentFields payment =
        JournalReading.of(
                sale("000007").without(2).without(55).frame(),
                approval("000007").without(2).frame())
            .payment();
    assertThat(payment.text(RecordField.CARD_MASK)).isEqualTo("620000******0005");
  }

  @Test
  void anApprovalInPartMovesWhatTheHostApproved() {
    PaymentFields payment =
        JournalReading.of(
                sale("000007").frame(),
                approval("000007").with(39, "10").with(4, "000000010000").frame())
            .payment();
    assertThat(payment.get(RecordField.AMOUNT)).isEqualTo(10000L);
    assertThat(payment.get(RecordField.RESULT)).isEqualTo(Result.APPROVED);
  }

  @Test
  void anEmptyCardNumberIsNoCard() {
    JournalReading reading =
        JournalReading.of(
            sale("000007").with(2, "").without(35).without(55).frame(),
            approval("000007").with(2, "").frame());
    assertThat(reading.payment().has(RecordField.CARD_MASK)).isFalse();
    assertThat(reading.records().getFirst().record().cardTokens()).isEmpty();
  }

  @Test
  void whatWasMaskedBeforeIsReadAgainWithItsMask() {
    // given
    JournalReading first = JournalReading.of(sale("000007").frame(), approval("000007").frame());
    assertThat(Bytes.hex(first.evidence())).doesNotContain(PAN);
    // when: the evidence itself is read
    JournalReading again = JournalReading.of(first.evidence());
    // then
    assertThat(again.payment()).isEqualTo(first.payment());
    assertThat(again.evidence()).isEqualTo(first.evidence());
  }
}
