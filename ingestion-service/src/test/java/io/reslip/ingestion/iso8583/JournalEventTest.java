package io.reslip.ingestion.iso8583;

import static io.reslip.ingestion.iso8583.Payments.BATCH;
import static io.reslip.ingestion.iso8583.Payments.MERCHANT;
import static io.reslip.ingestion.iso8583.Payments.PAN;
import static io.reslip.ingestion.iso8583.Payments.TERMINAL;
import static io.reslip.ingestion.iso8583.Payments.approval;
import static io.reslip.ingestion.iso8583.Payments.sale;
import static org.assertj.core.api.Assertions.assertThat;

import io.reslip.ingestion.layout.Item.ParsedAttestation;
import io.reslip.ingestion.record.PaymentFields;
import io.reslip.ingestion.record.RecordField;
import io.reslip.ingestion.record.TerminalEvent;
import io.reslip.ingestion.record.vocabulary.EventType;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JournalEventTest {

  @Test
  void aDeclineIsAnEventThatUsedATraceNumber() {
    // when
    JournalReading reading =
        JournalReading.of(
            sale("000007").frame(), approval("000007").with(39, "51").without(38).frame());
    // then
    assertThat(reading.items()).hasSize(1);
    TerminalEvent event = reading.events().getFirst().event();
    assertThat(event.type()).isEqualTo(EventType.DECLINE);
    assertThat(event.responseCode()).isEqualTo("51");
    assertThat(event.stan()).isEqualTo("000007");
    assertThat(event.batch()).isEqualTo(BATCH);
    assertThat(event.terminalId()).isEqualTo(TERMINAL);
    assertThat(event.merchantId()).isEqualTo(MERCHANT);
    assertThat(event.amountMinor()).isEqualTo(12345L);
    assertThat(event.currency()).isEqualTo("CNY");
    assertThat(event.occurredAt()).isEqualTo(OffsetDateTime.parse("2026-06-15T10:20:30+08:00"));
    assertThat(event.businessDate()).isEqualTo(LocalDate.of(2026, 6, 15));
  }

  @ParameterizedTest
  @CsvSource({
    "0800, 0810, '', 003, SIGN_IN",
    "0820, 0830, '', 002, SIGN_OFF",
    "0820, 0830, '', 301, NETWORK_MANAGEMENT",
    "0800, 0810, '', 372, NETWORK_MANAGEMENT",
    "0500, 0510, '', 201, SETTLEMENT",
    "0320, 0330, '', 202, BATCH_UPLOAD",
    "0320, 0330, '', 207, BATCH_UPLOAD",
    "0200, 0210, 310000, 000, ENQUIRY",
    "0620, 0630, '', 000, NETWORK_MANAGEMENT"
  })
  void whatIsNoPaymentIsAnEvent(
      String mti, String answer, String code, String networkCode, EventType type) {
    // given
    TestMessage request = management(mti, networkCode);
    TestMessage response = management(answer, networkCode).with(39, "00");
    if (!code.isEmpty()) {
      request.with(3, code);
      response.with(3, code);
    }
    // when
    JournalReading reading = JournalReading.of(request.frame(), response.frame());
    // then
    assertThat(reading.items()).hasSize(1);
    TerminalEvent event = reading.events().getFirst().event();
    assertThat(event.type()).isEqualTo(type);
    assertThat(event.stan()).isEqualTo("000100");
    assertThat(event.batch()).isEqualTo(BATCH);
    assertThat(event.responseCode()).isEqualTo("00");
    assertThat(event.occurredAt()).isNull();
    assertThat(event.businessDate()).isEqualTo(LocalDate.of(2026, 6, 15));
  }

  @Test
  void settlementTotalsAreNoCardNumbers() {
    // given: debit 16 digits in all that satisfy Luhn
    String totals = "411111111111" + "111" + "100000000000" + "001" + "1";
    TestMessage request = management("0500", "201").with(48, totals + totals).with(49, "156");
    byte[] frame = request.frame();
    // when
    JournalReading reading = JournalReading.of(frame);
    // then
    assertThat(reading.evidence()).isEqualTo(frame);
    assertThat(reading.redacted()).isEmpty();
  }

  @Test
  void eachLineOfABatchUploadIsAnAttestation() {
    // given: a card number of 16 digits and one of 19
    String first = "00" + "000007" + "0000" + PAN + "000000012345";
    String second = "00" + "000008" + "0" + "6205500000000000004" + "000000000990";
    byte[] upload =
        management("0320", "201").with(48, "02" + first + second).with(49, "156").frame();
    byte[] answer = management("0330", "201").with(39, "00").frame();
    // when
    JournalReading reading = JournalReading.of(upload, answer);
    // then
    assertThat(reading.items()).hasSize(2);
    ParsedAttestation one = reading.attestations().get(0);
    PaymentFields fields = one.attestation().fields();
    assertThat(fields.text(RecordField.STAN)).isEqualTo("000007");
    assertThat(fields.text(RecordField.CARD_MASK)).isEqualTo("620000******0005");
    assertThat(fields.get(RecordField.AMOUNT)).isEqualTo(12345L);
    assertThat(fields.text(RecordField.BATCH)).isEqualTo(BATCH);
    assertThat(fields.text(RecordField.TERMINAL_ID)).isEqualTo(TERMINAL);
    assertThat(fields.has(RecordField.TYPE)).isFalse();
    assertThat(one.attestation().cardTokens()).hasSize(1);
    assertThat(one.evidence().length()).isEqualTo(20);
    assertThat(reading.attestations().get(1).attestation().fields().text(RecordField.CARD_MASK))
        .isEqualTo("620550*********0004");
    String bytes = Bytes.hex(reading.evidence());
    assertThat(bytes).contains("620000FFFFFF0005").contains("620550FFFFFFFFF0004");
    assertThat(bytes).contains("000008").contains("000000000990");
  }

  @Test
  void anUploadOfOneChipPaymentIsAnAttestation() {
    JournalReading reading =
        JournalReading.of(
            Payments.request("0320", "000000", "00", "00", "000007")
                .with(60, "00" + BATCH + "203")
                .frame());
    assertThat(reading.items()).hasSize(1);
    assertThat(reading.attestations().getFirst().attestation().fields().text(RecordField.STAN))
        .isEqualTo("000007");
  }

  private static TestMessage management(String mti, String networkCode) {
    return new TestMessage(mti)
        .with(11, "000100")
        .with(41, TERMINAL)
        .with(42, MERCHANT)
        .with(60, "00" + BATCH + networkCode);
  }
}
