package io.reslip.suite.cards.search;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardDataSearchTest {

  /** Written apart from the search, so that both would have to be wrong alike. */
  private enum Way {
    ASCII,
    GROUPED,
    UTF_16_BIG,
    UTF_16_LITTLE,
    EBCDIC_500,
    EBCDIC_1047,
    BCD_HIGH,
    BCD_LOW,
    HEX,
    HEX_UPPER,
    BASE64,
    BASE64_URL;

    byte[] written(String digits, byte[] before, byte[] behind) {
      byte[] packed =
          HexFormat.of().parseHex((digits + "F").substring(0, (digits.length() + 1) & ~1));
      byte[] shifted =
          HexFormat.of().parseHex(("F" + digits + "F").substring(0, (digits.length() + 2) & ~1));
      byte[] ascii = digits.getBytes(US_ASCII);
      byte[] all = joined(joined(before, ascii), behind);
      return switch (this) {
        case ASCII -> ascii;
        case GROUPED -> String.join("-", digits.split("(?<=\\G....)")).getBytes(US_ASCII);
        case UTF_16_BIG -> digits.getBytes(UTF_16BE);
        case UTF_16_LITTLE -> digits.getBytes(UTF_16LE);
        case EBCDIC_500 -> digits.getBytes(Charset.forName("Cp500"));
        case EBCDIC_1047 -> digits.getBytes(Charset.forName("Cp1047"));
        case BCD_HIGH -> packed;
        case BCD_LOW -> shifted;
        case HEX -> HexFormat.of().formatHex(ascii).getBytes(US_ASCII);
        case HEX_UPPER -> HexFormat.of().withUpperCase().formatHex(ascii).getBytes(US_ASCII);
        case BASE64 -> Base64.getEncoder().encode(all);
        case BASE64_URL -> Base64.getUrlEncoder().withoutPadding().encode(all);
      };
    }
  }

  @Property
  void aSecretIsFoundInAnyEncodingAnywhere(
      @ForAll("digits") String digits,
      @ForAll Way way,
      @ForAll("noise") byte[] before,
      @ForAll("noise") byte[] behind) {
    // given
    Secret secret = new Secret("one", Secret.Kind.PAN, digits);

    // when
    CardDataSearch search = new CardDataSearch(List.of(secret));
    search.in("here", joined(joined(before, way.written(digits, before, behind)), behind));

    // then
    assertThat(search.hits()).isNotEmpty().allMatch(hit -> hit.secret().equals(secret));
  }

  @Property
  void nothingIsFoundWhereNoSecretIs(
      @ForAll("digits") String digits,
      @ForAll Way way,
      @ForAll @IntRange(min = 0, max = 18) int place,
      @ForAll("noise") byte[] noise) {
    // given a number of which one digit is another
    int changed = place % digits.length();
    char other = (char) ('0' + (digits.charAt(changed) - '0' + 1) % 10);
    String like = digits.substring(0, changed) + other + digits.substring(changed + 1);
    CardDataSearch search = new CardDataSearch(List.of(new Secret("one", Secret.Kind.PAN, digits)));

    // when
    byte[] none = {};
    boolean aloneInBase64 = way == Way.BASE64 || way == Way.BASE64_URL;
    search.in("here", joined(noise, way.written(like, none, none)));

    // then: in base64 the ends of a number share a character with what is beside it
    assertThat(search.hits())
        .matches(hits -> hits.isEmpty() || (aloneInBase64 && isEnd(like, changed)));
  }

  @Property(tries = 20)
  void piecesHideNothingBetweenThem(@ForAll @IntRange(min = -40, max = 2) int place) {
    // given a secret around the first border between pieces
    byte[] long_ = new byte[(1 << 20) + 600];
    byte[] secret = "4111111111111111".getBytes(US_ASCII);
    CardDataSearch search =
        new CardDataSearch(List.of(new Secret("one", Secret.Kind.PAN, "4111111111111111")));
    System.arraycopy(secret, 0, long_, (1 << 20) + place, secret.length);

    // when
    search.in("here", long_);

    // then
    assertThat(search.hits()).singleElement().hasToString("PAN \"one\" in plain, in here");
  }

  @Test
  void aMaskedCardNumberIsNoFind() {
    // given
    CardDataSearch search =
        new CardDataSearch(List.of(new Secret("one", Secret.Kind.PAN, "4111111111111111")));

    // when
    search.in("here", "{\"cardMask\":\"411111******1111\",\"cardLast4\":\"1111\"}");

    // then
    assertThat(search.hits()).isEmpty();
  }

  @Test
  void aFindTellsFileLineAndNicknameAndNeverTheSecret(@TempDir Path folder) throws Exception {
    // given
    Files.createDirectories(folder.resolve("logs"));
    Files.writeString(
        folder.resolve("logs/ingestion.log"), "started\nread\nrrn 4111 1111 1111 1111\n", UTF_8);
    Files.write(folder.resolve("block"), joined(new byte[7], pinBlock()));

    // when
    CardDataSearch search =
        new CardDataSearch(
            List.of(
                new Secret("published", Secret.Kind.PAN, "4111111111111111"),
                new Secret("pin", Secret.Kind.PIN_BLOCK, new String(pinBlock(), ISO_8859_1))));
    search.inFilesOf(folder, folder.resolve("programs"));

    // then
    assertThat(search.hits())
        .extracting(Hit::toString)
        .containsExactlyInAnyOrder(
            "PAN \"published\" in ASCII in groups, in logs/ingestion.log line 3",
            "PIN_BLOCK \"pin\" in plain, in block line 1");
  }

  private static byte[] pinBlock() {
    return HexFormat.of().parseHex("9f31c27e05a8d64b");
  }

  private static boolean isEnd(String digits, int place) {
    return place == 0 || place >= digits.length() - 2;
  }

  @Provide
  Arbitrary<String> digits() {
    return Arbitraries.strings().numeric().ofMinLength(13).ofMaxLength(19);
  }

  @Provide
  Arbitrary<byte[]> noise() {
    return Combinators.combine(Arbitraries.integers().between(0, 70), Arbitraries.longs())
        .as((length, seed) -> {
          byte[] bytes = new byte[length];
          new Random(seed).nextBytes(bytes);
          return bytes;
        });
  }

  private static byte[] joined(byte[] first, byte[] second) {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(first);
    both.writeBytes(second);
    return both.toByteArray();
  }
}
