package io.reslip.ingestion.iso8583;

import static io.reslip.ingestion.iso8583.Payments.TERMINAL;
import static io.reslip.ingestion.iso8583.Payments.approval;
import static io.reslip.ingestion.iso8583.Payments.sale;
import static org.assertj.core.api.Assertions.assertThat;

import io.reslip.ingestion.cardholder.ByteRange;
import io.reslip.ingestion.layout.Item.Reject;
import io.reslip.ingestion.layout.RejectCode;
import io.reslip.ingestion.record.RecordField;
import io.reslip.ingestion.record.vocabulary.Integrity;
import io.reslip.ingestion.record.vocabulary.Result;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DamagedJournalTest {

  @Test
  void garbageBetweenFramesIsOneRejectAndReadingGoesOn() {
    // given
    byte[] first = sale("000007").frame();
    byte[] answer = approval("000007").frame();
    byte[] garbage = Bytes.hex("DEADBEEF 00 60 FFFF 000000 0061 60");
    byte[] second = sale("000008").frame();
    // when
    JournalReading reading =
        JournalReading.of(first, answer, garbage, second, approval("000008").frame());
    // then
    assertThat(reading.records()).hasSize(2);
    assertThat(reading.rejects()).hasSize(1);
    Reject reject = reading.rejects().getFirst();
    assertThat(reject.code()).isEqualTo(RejectCode.FRAME_INVALID);
    assertThat(reject.evidence())
        .isEqualTo(new ByteRange(first.length + answer.length, garbage.length));
    assertThat(reject.excerpt()).isEqualTo("deadbeef0060ffff000000006160");
    assertThat(reject.line()).isNull();
  }

  @Test
  void aFrameWithAWrongLengthTakesNoOtherWithIt() {
    // given: the first length says that the frame is longer than it is
    byte[] broken = approval("000006").frame();
    broken[1] = (byte) (broken[1] + 40);
    // when
    JournalReading reading =
        JournalReading.of(broken, sale("000007").frame(), approval("000007").frame());
    // then
    assertThat(reading.records()).hasSize(1);
    assertThat(reading.rejects()).hasSize(1);
    assertThat(reading.rejects().getFirst().evidence()).isEqualTo(new ByteRange(0, broken.length));
  }

  @Test
  void anUnknownMessageTypeIsRejectedAndWhatFollowsIsRead() {
    // given
    byte[] unknown = new TestMessage("0600").with(11, "000001").with(41, TERMINAL).frame();
    byte[] impossible = new TestMessage("9999").with(11, "000001").with(41, TERMINAL).frame();
    // when
    JournalReading reading =
        JournalReading.of(unknown, impossible, sale("000007").frame(), approval("000007").frame());
    // then
    assertThat(reading.records()).hasSize(1);
    assertThat(reading.rejects())
        .extracting(Reject::code)
        .containsExactly(RejectCode.MESSAGE_NOT_SUPPORTED, RejectCode.MESSAGE_NOT_SUPPORTED);
    assertThat(reading.rejects().getFirst().evidence()).isEqualTo(new ByteRange(0, unknown.length));
    assertThat(reading.rejects().getFirst().detail()).contains("0600");
  }

  @Test
  void anUnknownProcessingCodeIsRejected() {
    JournalReading reading =
        JournalReading.of(sale("000007").with(3, "990000").frame(), sale("000008").frame());
    assertThat(reading.rejects())
        .extracting(Reject::code)
        .containsExactly(RejectCode.MESSAGE_NOT_SUPPORTED);
    assertThat(reading.records()).hasSize(1);
  }

  @Test
  void aLastFrameThatBreaksOffBehindItsKeysIsAPartialRecord() {
    // given: cut inside the MAC, all that identifies the payment is there
    byte[] response = approval("000007").frame();
    byte[] cut = Arrays.copyOf(response, response.length - 5);
    // when
    JournalReading reading = JournalReading.of(sale("000007").frame(), cut);
    // then
    assertThat(reading.payment().get(RecordField.RESULT)).isEqualTo(Result.APPROVED);
    assertThat(reading.payment().text(RecordField.RRN)).isEqualTo("616610203001");
    assertThat(reading.records().getFirst().record().integrity()).isEqualTo(Integrity.PARTIAL);
  }

  @Test
  void aLastFrameThatBreaksOffBeforeItsKeysIsRejectedWithFieldAndOffset() {
    // given
    byte[] whole = sale("000008").frame();
    byte[] cut = Arrays.copyOf(whole, 120);
    byte[] before = Bytes.join(sale("000007").frame(), approval("000007").frame());
    // when
    JournalReading reading = JournalReading.of(before, cut);
    // then
    assertThat(reading.records()).hasSize(1);
    assertThat(reading.rejects()).hasSize(1);
    Reject reject = reading.rejects().getFirst();
    assertThat(reject.code()).isEqualTo(RejectCode.FRAME_TRUNCATED);
    assertThat(reject.evidence()).isEqualTo(new ByteRange(before.length, 120));
    assertThat(reject.detail()).containsPattern("DE [0-9]+ at offset [0-9]+");
  }

  @Test
  void aFewLastBytesOfAFrameAreATruncatedFrame() {
    JournalReading reading = JournalReading.of(sale("000007").frame(), Bytes.hex("0090 6000 0300"));
    assertThat(reading.rejects())
        .extracting(Reject::code)
        .containsExactly(RejectCode.FRAME_TRUNCATED);
  }

  @Test
  void aStoredMessageThatBreaksOffInsideOfItsFrameKeepsWhatCameBefore() {
    // given: the frame's length counts the bytes that are left, inside DE 55
    byte[] whole = sale("000007").frame();
    int left = whole.length - 60;
    byte[] cut = Arrays.copyOf(whole, left);
    cut[0] = (byte) ((left - 2) >> 8);
    cut[1] = (byte) (left - 2);
    // when: the answer tells the batch
    JournalReading reading = JournalReading.of(cut, approval("000007").frame());
    // then
    assertThat(reading.payment().text(RecordField.BATCH)).isEqualTo("000042");
    assertThat(reading.records().getFirst().record().integrity()).isEqualTo(Integrity.PARTIAL);
  }

  @Test
  void aPaymentWithoutADateIsInQuarantine() {
    JournalReading absent =
        JournalReading.of(
            sale("000007").without(12).without(13).frame(),
            approval("000007").without(12).without(13).frame());
    JournalReading zeros = JournalReading.of(sale("000007").with(13, "0000").frame());
    assertThat(absent.rejects()).extracting(Reject::code).containsExactly(RejectCode.DATE_MISSING);
    assertThat(zeros.rejects()).extracting(Reject::code).containsExactly(RejectCode.DATE_MISSING);
  }

  @Test
  void aDateWithoutAYearNeedsTheUploadsBusinessDate() {
    JournalReading reading =
        JournalReading.of(
            new ByteArrayInputStream(sale("000007").frame()), JournalReading.context(null));
    assertThat(reading.rejects()).extracting(Reject::code).containsExactly(RejectCode.YEAR_UNKNOWN);
  }

  @Test
  void anImpossibleDateIsRejectedAsSuch() {
    JournalReading reading = JournalReading.of(sale("000007").with(13, "1345").frame());
    assertThat(reading.rejects())
        .extracting(Reject::code)
        .containsExactly(RejectCode.FIELD_INVALID);
  }

  @Test
  void anUnreadableFieldIsLeftOutAndOneOfTheKeysIsAReject() {
    // given: a nibble that is no digit in DE 4, and in DE 11
    byte[] amount = sale("000007").without(2).without(35).without(55).frame();
    byte[] stan = amount.clone();
    int fields = 2 + 5 + 6 + 2 + 8;
    amount[fields + 3] = (byte) 0x0F;
    stan[fields + 3 + 6] = (byte) 0x0F;
    // when
    JournalReading withoutAmount = JournalReading.of(amount);
    JournalReading withoutStan = JournalReading.of(stan);
    // then
    assertThat(withoutAmount.payment().has(RecordField.AMOUNT)).isFalse();
    assertThat(withoutAmount.records().getFirst().record().integrity())
        .isEqualTo(Integrity.PARTIAL);
    assertThat(withoutStan.rejects())
        .extracting(Reject::code)
        .containsExactly(RejectCode.FIELD_INVALID);
    assertThat(withoutStan.rejects().getFirst().detail())
        .contains("DE 11 at offset " + (fields + 9));
  }

  @Test
  void requestsThatWaitAreBoundedAndNoneIsLost() {
    // given
    int requests = 6_000;
    ByteArrayOutputStream journal = new ByteArrayOutputStream();
    for (int i = 1; i <= requests; i++) {
      journal.writeBytes(sale("%06d".formatted(i)).frame());
    }
    // when
    JournalReading reading = JournalReading.of(journal.toByteArray());
    // then
    assertThat(reading.records()).hasSize(requests);
    assertThat(reading.records().getFirst().record().fields().text(RecordField.STAN))
        .isEqualTo("000001");
  }

  @Test
  void anEmptyUploadHoldsNothing() {
    JournalReading reading = JournalReading.of(new byte[0]);
    assertThat(reading.items()).isEmpty();
    assertThat(reading.evidence()).isEmpty();
  }
}
