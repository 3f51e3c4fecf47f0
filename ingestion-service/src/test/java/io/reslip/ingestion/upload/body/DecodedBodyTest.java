package io.reslip.ingestion.upload.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DecodedBodyTest {
  private static final BodyLimits WIDE = new BodyLimits(1L << 40, 500);
  private static final byte[] TEXT = "0123456789".repeat(1_000).getBytes(StandardCharsets.UTF_8);

  @Test
  void zstdIsDecodedInAllItsFrames() throws IOException {
    byte[] frame = Zstd.compress(TEXT);
    byte[] two = Arrays.copyOf(frame, 2 * frame.length);
    System.arraycopy(frame, 0, two, frame.length, frame.length);
    assertThat(open(two, ContentCoding.ZSTD, WIDE).readAllBytes()).hasSize(2 * TEXT.length);
  }

  @Test
  void zstdThatIsCutOffOrNoneIsBroken() {
    byte[] frame = Zstd.compress(TEXT);
    assertBroken(Arrays.copyOf(frame, frame.length - 3));
    assertBroken(TEXT);
  }

  @Test
  void aBodyThatGrowsTooMuchIsStoppedOnItsWay() {
    byte[] bomb = Zstd.compress(new byte[64 << 20]);
    assertThatThrownBy(
            () -> open(bomb, ContentCoding.ZSTD, WIDE).transferTo(OutputStream.nullOutputStream()))
        .isInstanceOf(BodyTooLargeException.class)
        .hasMessageContaining("500 times");
    assertThatThrownBy(
            () -> open(TEXT, ContentCoding.IDENTITY, new BodyLimits(9_999, 500)).readAllBytes())
        .isInstanceOf(BodyTooLargeException.class)
        .hasMessageContaining("9999 bytes");
  }

  @Test
  void aBodyThatEndsBeforeItsAnnouncedLengthIsIncomplete() {
    assertThatThrownBy(
            () -> {
              try (SentBody sent = new SentBody(new ByteArrayInputStream(TEXT), TEXT.length + 1L)) {
                sent.readAllBytes();
              }
            })
        .isInstanceOf(SenderGoneException.class);
  }

  @Test
  void aSenderThatGoesAwayIsToldFromABrokenCoding() {
    InputStream gone =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("connection reset");
          }
        };
    SentBody sent = new SentBody(gone, -1);
    for (ContentCoding coding : ContentCoding.values()) {
      assertThatThrownBy(() -> new DecodedBody(sent, sent, coding, WIDE).readAllBytes())
          .as(coding.name())
          .isInstanceOf(SenderGoneException.class);
    }
  }

  private static void assertBroken(byte[] coded) {
    assertThatThrownBy(() -> open(coded, ContentCoding.ZSTD, WIDE).readAllBytes())
        .isInstanceOf(BrokenBodyException.class);
  }

  private static DecodedBody open(byte[] coded, ContentCoding coding, BodyLimits limits)
      throws IOException {
    SentBody sent = new SentBody(new ByteArrayInputStream(coded), coded.length);
    return new DecodedBody(sent, sent, coding, limits);
  }
}
