package io.reslip.ingestion.iso8583;

import static io.reslip.ingestion.iso8583.Payments.approval;
import static io.reslip.ingestion.iso8583.Payments.sale;
import static org.assertj.core.api.Assertions.assertThat;

import io.reslip.ingestion.cardholder.ByteRange;
import io.reslip.ingestion.layout.Item;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class JournalPropertiesTest {

  @Property(tries = 500)
  void anyBytesGiveItemsAndTheirOwnLengthBack(@ForAll("journals") byte[] journal) {
    // when
    JournalReading reading = JournalReading.of(journal);
    // then
    assertThat(reading.evidence()).hasSameSizeAs(journal);
    for (ByteRange range : reading.redacted()) {
      Arrays.fill(journal, (int) range.offset(), (int) range.end(), (byte) 0);
      Arrays.fill(reading.evidence(), (int) range.offset(), (int) range.end(), (byte) 0);
    }
    assertThat(Arrays.equals(reading.evidence(), journal)).isTrue();
    if (journal.length > 0) {
      assertThat(reading.items()).isNotEmpty();
    }
  }

  @Property(tries = 200)
  void howTheStreamIsChunkedChangesNothing(
      @ForAll("journals") byte[] journal, @ForAll @IntRange(min = 1, max = 50) int chunk) {
    // when
    JournalReading whole = JournalReading.of(journal);
    JournalReading chunked =
        JournalReading.of(
            new Chunked(new ByteArrayInputStream(journal), chunk), JournalReading.context());
    // then
    assertThat(Arrays.equals(chunked.evidence(), whole.evidence())).isTrue();
    assertThat(chunked.redacted()).isEqualTo(whole.redacted());
    assertThat(described(chunked)).isEqualTo(described(whole));
  }

  @Property(tries = 200)
  void aJournalThatBeginsWithAFrameIsKnown(@ForAll @IntRange(min = 1, max = 30) int payments) {
    assertThat(new UnionPayPosJournal().fits(journal(payments))).isTrue();
  }

  @Test
  void otherFilesAreNotTakenForJournals() {
    UnionPayPosJournal layout = new UnionPayPosJournal();
    assertThat(layout.fits(new byte[0])).isFalse();
    assertThat(layout.fits(new byte[200])).isFalse();
    assertThat(
            layout.fits(
                "{\"source\":\"TILL\",\"amount\":100}\n"
                    .repeat(20)
                    .getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
        .isFalse();
    assertThat(
            layout.fits(
                "terminalId,stan,amount\n10000001,000001,100\n"
                    .getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
        .isFalse();
  }

  @Test
  void aHeadThatEndsInsideOfAFrameIsKnown() {
    byte[] journal = journal(300);
    assertThat(new UnionPayPosJournal().fits(Arrays.copyOf(journal, 64 * 1024))).isTrue();
    assertThat(new UnionPayPosJournal().fits(Arrays.copyOf(journal, 40))).isTrue();
  }

  @Test
  void timeIsLinearForBytesThatNearlyAreFrames() {
    // given: at every second place something that may be a frame
    byte[] teasing = new byte[4 << 20];
    byte[] pattern = Bytes.hex("0060 6002 0060");
    for (int i = 0; i < teasing.length; i++) {
      teasing[i] = pattern[i % pattern.length];
    }
    byte[] digits = new byte[4 << 20];
    Arrays.fill(digits, (byte) 0x44);
    // when, then
    org.junit.jupiter.api.Assertions.assertTimeout(
        Duration.ofSeconds(20),
        () -> {
          assertThat(JournalReading.of(teasing).evidence()).hasSize(teasing.length);
          assertThat(JournalReading.of(digits).evidence()).hasSize(digits.length);
        });
  }

  private static byte[] journal(int payments) {
    ByteArrayOutputStream journal = new ByteArrayOutputStream();
    for (int i = 1; i <= payments; i++) {
      journal.writeBytes(sale("%06d".formatted(i)).frame());
      journal.writeBytes(approval("%06d".formatted(i)).frame());
    }
    return journal.toByteArray();
  }

  /** Any bytes, and journals of which some bytes were changed, taken away or put in. */
  @Provide
  Arbitrary<byte[]> journals() {
    Arbitrary<byte[]> any = Arbitraries.bytes().array(byte[].class).ofMaxSize(600);
    Arbitrary<byte[]> damaged =
        Arbitraries.integers()
            .between(1, 6)
            .flatMap(payments -> Arbitraries.longs().map(seed -> damage(journal(payments), seed)));
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(1, any), net.jqwik.api.Tuple.of(4, damaged));
  }

  private static byte[] damage(byte[] journal, long seed) {
    Random random = new Random(seed);
    byte[] bytes = journal;
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(bytes.length);
      int count = random.nextInt(12);
      byte[] noise = new byte[count];
      random.nextBytes(noise);
      int skipped =
          switch (random.nextInt(3)) {
            case 0 -> 0;
            case 1 -> Math.min(count, bytes.length - at);
            default -> Math.min(40, bytes.length - at - 1);
          };
      bytes =
          Bytes.join(
              Arrays.copyOf(bytes, at),
              noise,
              Arrays.copyOfRange(bytes, at + skipped, bytes.length));
    }
    return bytes;
  }

  private static List<String> described(JournalReading reading) {
    return reading.items().stream().map(JournalPropertiesTest::described).toList();
  }

  private static String described(Item item) {
    return switch (item) {
      case Item.ParsedRecord record ->
          record.record().fields() + " " + record.record().integrity() + record.evidence();
      case Item.ParsedAttestation attestation ->
          attestation.attestation().fields().toString() + attestation.evidence();
      case Item.ParsedEvent event -> event.toString();
      case Item.Reject reject -> reject.toString();
    };
  }

  /** Gives a few bytes at a time. */
  private static final class Chunked extends FilterInputStream {

    private final int most;

    Chunked(InputStream in, int most) {
      super(in);
      this.most = most;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      return super.read(bytes, offset, Math.min(length, most));
    }
  }
}
