package io.reslip.ingestion.iso8583.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reslip.ingestion.iso8583.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class BerTlvTest {

  @Test
  void readsTagsOfOneAndTwoBytesAndValuesOfLengthZero() {
    assertThat(read("9F260411223344 9F3400 9A03260615"))
        .containsExactly("9F26=11223344", "9F34=", "9A=260615");
  }

  @Test
  void readsLengthsOfSeveralBytes() {
    assertThat(read("DF31 8103 AABBCC 50 820001 41")).containsExactly("DF31=AABBCC", "50=41");
  }

  @Test
  void showsAConstructedValueBeforeItsParts() {
    assertThat(read("7206 8604 11223344")).containsExactly("72=860411223344", "86=11223344");
  }

  @Test
  void skipsZeroBytesBetweenTags() {
    assertThat(read("0000 9A03260615 00")).containsExactly("9A=260615");
  }

  @Test
  void showsWhatIsThereOfAValueThatBreaksOff() {
    // given
    byte[] broken = Bytes.hex("9A03260615 5708 6200");
    List<String> seen = new ArrayList<>();
    // when
    int read = walk(broken, seen);
    // then
    assertThat(seen).containsExactly("9A=260615", "57=6200 broken off");
    assertThat(read).isEqualTo(5);
  }

  @Test
  void tellsWhereATagOrLengthBreaksOff() {
    assertThat(walk(Bytes.hex("9A0101 9F"), new ArrayList<>())).isEqualTo(3);
    assertThat(walk(Bytes.hex("9A0101 9F26"), new ArrayList<>())).isEqualTo(3);
    assertThat(walk(Bytes.hex("9A0101 57 82 01"), new ArrayList<>())).isEqualTo(3);
  }

  @Test
  void readsWhatAnIndependentReaderReads() throws IOException {
    // given
    String samples = System.getenv("RESLIP_SAMPLES");
    assumeThat(samples).isNotNull();
    Path folder = Path.of(samples);
    String hex = Files.readString(folder.resolve("node-emv_mastercard_de55.hex")).strip();
    JsonNode expected =
        new ObjectMapper()
            .readTree(folder.resolve("node-emv_mastercard_de55.expected.json").toFile());
    List<String> tags = new ArrayList<>();
    expected.forEach(tag -> tags.add(tag.get(0).asText() + "=" + tag.get(1).asText()));
    // when, then
    assertThat(read(hex)).isEqualTo(tags);
  }

  @Property
  void anyBytesAreReadWithinTheirBounds(@ForAll byte[] bytes) {
    int read =
        BerTlv.walk(
            bytes,
            0,
            bytes.length,
            (tag, constructed, at, length, whole) -> {
              assertThat(at).isBetween(0, bytes.length);
              assertThat(at + length).isBetween(at, bytes.length);
            });
    assertThat(read).isBetween(0, bytes.length);
  }

  private static List<String> read(String hex) {
    byte[] bytes = Bytes.hex(hex);
    List<String> seen = new ArrayList<>();
    assertThat(walk(bytes, seen)).isEqualTo(bytes.length);
    return seen;
  }

  private static int walk(byte[] bytes, List<String> seen) {
    return BerTlv.walk(
        bytes,
        0,
        bytes.length,
        (tag, constructed, at, length, whole) ->
            seen.add(
                "%X=%s%s"
                    .formatted(
                        tag,
                        Bytes.hex(java.util.Arrays.copyOfRange(bytes, at, at + length)),
                        whole ? "" : " broken off")));
  }
}
