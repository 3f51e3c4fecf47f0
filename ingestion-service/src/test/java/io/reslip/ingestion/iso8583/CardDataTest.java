package io.reslip.ingestion.iso8583;

import static io.reslip.ingestion.iso8583.Payments.PAN;
import static io.reslip.ingestion.iso8583.Payments.TRACK_2;
import static io.reslip.ingestion.iso8583.Payments.approval;
import static io.reslip.ingestion.iso8583.Payments.sale;
import static org.assertj.core.api.Assertions.assertThat;

import io.reslip.ingestion.cardholder.ByteRange;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No card data survives, wherever it stands; what stands beside it does. */
class CardDataTest {

  private static final String PIN_BLOCK = "0123456789ABCDEF";

  @Test
  void eachPieceIsOverwrittenInItsOwnEncoding() {
    // given
    byte[] frame =
        sale("000007")
            .with(36, "9962" + PAN + "D1561560")
            .with(45, "B" + PAN + "^X/Y^3012")
            .frame();
    // when
    String evidence = Bytes.hex(JournalReading.of(frame).evidence());
    // then
    String masked = "620000FFFFFF0005";
    assertThat(evidence)
        .hasSize(2 * frame.length)
        .contains("16" + masked)
        .contains("37" + "F".repeat(38))
        .contains("0028" + "F".repeat(28))
        .contains("26" + "2A".repeat(26))
        .contains("5713" + "F".repeat(38))
        .contains("5A08" + masked)
        .contains("3012")
        .doesNotContain(PAN)
        .doesNotContain(PIN_BLOCK)
        .doesNotContain(Bytes.hex(PAN.getBytes(StandardCharsets.US_ASCII)));
  }

  @Test
  void onlyRedactedRangesDiffer() {
    // given
    byte[] journal = Bytes.join(sale("000007").frame(), approval("000007").frame());
    // when
    JournalReading reading = JournalReading.of(journal);
    // then
    assertThat(reading.redacted()).isNotEmpty();
    assertThat(blanked(reading.evidence(), reading.redacted()))
        .isEqualTo(blanked(journal, reading.redacted()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"56", "57", "99", "5F20", "5F30", "9F0B", "9F1F", "9F20", "9F60", "9F61", "9F6B"})
  void sensitiveTagsAreOverwrittenWholly(String tag) {
    // given
    byte[] frame = sale("000007").with(55, "9A03260615" + tag + "04A1B2C3D4" + "9C0100").frame();
    // when
    String evidence = Bytes.hex(JournalReading.of(frame).evidence());
    // then
    assertThat(evidence).contains("9A03260615" + tag + "04FFFFFFFF" + "9C0100");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5.4111111111111111.",
        "4111 1111 1111 1111",
        "4111-1111-1111-1111",
        "00123455555555555544449"
      })
  void numbersInPrivateTextAreMasked(String text) {
    // given
    byte[] frame = approval("000007").with(63, text).frame();
    // when
    String evidence = new String(JournalReading.of(frame).evidence(), StandardCharsets.ISO_8859_1);
    // then
    String digits = evidence.replaceAll("[ -]", "");
    assertThat(digits).doesNotContain("4111111111111111").doesNotContain("5555555555554444");
    assertThat(digits).contains("*****");
  }

  @Test
  void aNumberInsideOfAnUnknownTagIsMasked() {
    byte[] frame = sale("000007").with(55, "DF7F08" + PAN + "9C0100").frame();
    assertThat(Bytes.hex(JournalReading.of(frame).evidence()))
        .contains("DF7F08620000FFFFFF00059C0100");
  }

  @Test
  void aMerchantNumberThatLooksLikeACardNumberStays() {
    // given: 15 digits that satisfy Luhn
    byte[] frame = approval("000007").with(42, "378282246310005").frame();
    // when
    JournalReading reading = JournalReading.of(frame);
    // then
    assertThat(new String(reading.evidence(), StandardCharsets.ISO_8859_1))
        .contains("378282246310005");
  }

  @Property(tries = 400)
  void aCutMessageKeepsNoCardData(@ForAll @IntRange(min = 15, max = 330) int cut) {
    // given
    byte[] whole = sale("000007").frame();
    byte[] frame = Arrays.copyOf(whole, Math.min(cut, whole.length));
    // when, then
    assertNoCardData(JournalReading.of(frame));
  }

  @Test
  void aFrameWithOneBrokenByteKeepsNoCardData() {
    // given: no break inside the card data itself, which would make it other data
    byte[] whole = sale("000007").without(35).without(55).frame();
    String hex = Bytes.hex(whole);
    int card = hex.indexOf("16" + PAN) / 2;
    int pin = hex.indexOf(PIN_BLOCK) / 2;
    // when, then
    for (int place = 0; place < whole.length; place++) {
      boolean inCard = place >= card && place < card + 9;
      boolean inPin = place >= pin && place < pin + 8;
      for (int value = 0; value < 256 && !inCard && !inPin; value++) {
        byte[] frame = whole.clone();
        frame[place] = (byte) value;
        assertNoCardData(JournalReading.of(frame, approval("000007").frame()));
      }
    }
  }

  @Property(tries = 400)
  void garbageKeepsNoCardNumber(
      @ForAll @Size(max = 40) byte[] before, @ForAll @Size(max = 40) byte[] behind) {
    // given
    byte[] packed = Bytes.join(before, Bytes.hex(PAN), behind);
    byte[] text = Bytes.join(before, PAN.getBytes(StandardCharsets.US_ASCII), behind);
    byte[] track = Bytes.join(before, Bytes.hex(TRACK_2 + "0"), behind);
    // when, then
    for (byte[] garbage : List.of(packed, text, track)) {
      assertNoCardData(JournalReading.of(garbage));
      assertNoCardData(JournalReading.of(sale("000007").frame(), garbage, sale("000008").frame()));
    }
  }

  @Test
  void aPinBlockInAFrameWithABrokenLengthIsOverwritten() {
    // given
    byte[] frame = sale("000007").frame();
    frame[0] = (byte) 0xEE;
    // when
    JournalReading reading = JournalReading.of(sale("000006").frame(), frame);
    // then
    assertThat(reading.rejects()).hasSize(1);
    assertNoCardData(reading);
  }

  @Test
  void longGarbageIsNotTornWhereACardNumberStands() {
    // given: numbers in a row, over several windows
    byte[] one = Bytes.join(Bytes.hex(PAN), new byte[] {(byte) 0xCC});
    byte[] garbage = new byte[700_000];
    for (int i = 0; i + one.length <= garbage.length; i += one.length) {
      System.arraycopy(one, 0, garbage, i, one.length);
    }
    // when
    JournalReading reading = JournalReading.of(garbage, sale("000007").frame());
    // then
    assertThat(reading.rejects()).hasSize(1);
    assertThat(reading.rejects().getFirst().evidence()).isEqualTo(new ByteRange(0, garbage.length));
    assertNoCardData(reading);
  }

  @Test
  void garbageOfDigitsOnlyIsOverwrittenWhereItIsTorn() {
    // given
    byte[] garbage = new byte[700_000];
    byte[] number = Bytes.hex(PAN);
    for (int i = 0; i < garbage.length; i++) {
      garbage[i] = number[i % number.length];
    }
    // when, then
    assertNoCardData(JournalReading.of(garbage));
  }

  private static void assertNoCardData(JournalReading reading) {
    String hex = Bytes.hex(reading.evidence());
    String text = new String(reading.evidence(), StandardCharsets.ISO_8859_1);
    // not AssertJ: its message would show the bytes
    boolean found =
        hex.contains(PAN)
            || hex.contains(TRACK_2.substring(10))
            || text.contains(PAN)
            || hex.contains(PIN_BLOCK)
            || reading.items().toString().contains(PAN)
            || reading.rejects().stream().anyMatch(reject -> reject.excerpt().contains(PAN));
    assertThat(found).as("card data is left").isFalse();
  }

  private static byte[] blanked(byte[] bytes, List<ByteRange> ranges) {
    byte[] copy = bytes.clone();
    for (ByteRange range : ranges) {
      Arrays.fill(copy, (int) range.offset(), (int) range.end(), (byte) 0);
    }
    return copy;
  }
}
