package io.reslip.ingestion.upload.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class GzipMembersTest {

  @Property
  void allMembersAreReadHoweverTheBytesComeIn(
      @ForAll @Size(min = 1, max = 4) List<byte[]> members,
      @ForAll @IntRange(min = 1, max = 9) int pace)
      throws IOException {
    ByteArrayOutputStream coded = new ByteArrayOutputStream();
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    for (byte[] member : members) {
      coded.writeBytes(gzip(member));
      plain.writeBytes(member);
    }
    assertThat(decode(coded.toByteArray(), pace)).isEqualTo(plain.toByteArray());
  }

  @Property
  void whatIsCutOffAnywhereIsNoticed(
      @ForAll @Size(max = 200) byte[] first,
      @ForAll @Size(max = 200) byte[] second,
      @ForAll @IntRange(min = 0, max = 10_000) int cut)
      throws IOException {
    ByteArrayOutputStream coded = new ByteArrayOutputStream();
    coded.writeBytes(gzip(first));
    int whole = coded.size();
    coded.writeBytes(gzip(second));
    int length = cut % coded.size();
    byte[] part = Arrays.copyOf(coded.toByteArray(), length);
    if (length == whole) {
      assertThat(decode(part, 8)).isEqualTo(first);
    } else {
      assertThatThrownBy(() -> decode(part, 8)).isInstanceOf(BrokenBodyException.class);
    }
  }

  @Test
  void aDamagedByteIsNoticed() throws IOException {
    byte[] coded =
        gzip("some text that is long enough to be damaged".getBytes(StandardCharsets.UTF_8));
    coded[coded.length - 5] ^= 1;
    assertThatThrownBy(() -> decode(coded, 100)).isInstanceOf(BrokenBodyException.class);
  }

  @Test
  void paddingOfZerosBehindTheEndIsNoData() throws IOException {
    byte[] coded = gzip(new byte[] {1, 2, 3});
    assertThat(decode(Arrays.copyOf(coded, coded.length + 100), 7)).containsExactly(1, 2, 3);
  }

  @Test
  void whatFollowsAndIsNoGzipIsNotOverlooked() throws IOException {
    byte[] coded = gzip(new byte[] {1, 2, 3});
    byte[] more = Arrays.copyOf(coded, coded.length + 1);
    more[coded.length] = 'x';
    assertThatThrownBy(() -> decode(more, 7)).isInstanceOf(BrokenBodyException.class);
  }

  @Test
  void whatIsNoGzipIsRefused() {
    assertThatThrownBy(() -> decode("{\"source\":\"HOST\"}".getBytes(StandardCharsets.UTF_8), 100))
        .isInstanceOf(BrokenBodyException.class)
        .hasMessageContaining("not gzip");
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream coded = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(coded)) {
      gzip.write(plain);
    }
    return coded.toByteArray();
  }

  private static byte[] decode(byte[] coded, int pace) throws IOException {
    InputStream slow =
        new ByteArrayInputStream(coded) {
          @Override
          public synchronized int read(byte[] target, int offset, int length) {
            return super.read(target, offset, Math.min(length, pace));
          }

          @Override
          public synchronized int available() {
            return 0;
          }
        };
    try (GzipMembers members = new GzipMembers(slow)) {
      return members.readAllBytes();
    }
  }
}
