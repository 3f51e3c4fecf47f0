package io.reslip.ingestion.cardholder;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextScannerTest {

  private static String redacted(String text, Charset charset) {
    byte[] bytes = text.getBytes(charset);
    Redaction redaction = new Redaction();
    redaction.attach(bytes, 0);
    new TextScanner(redaction).scan(bytes, 0, bytes.length, 0);
    return new String(bytes, charset);
  }

  private static String redacted(String text) {
    return redacted(text, UTF_8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "card 4111111111111111 declined|card 411111******1111 declined",
        "4111-1111-1111-1111|4111-11**-****-1111",
        "4111 1111 1111 1111 12 28|4111 11** **** 1111 12 28",
        "00004111111111111111|0000411111******1111",
        "378282246310005|378282*****0005",
        "30569309025904|305693****5904",
        "6200000000000005|620000******0005",
        "x5555555555554444x|x555555******4444x",
        "9941111111111111119|99411111******11119",
        "\\u0034111\\u003111111111111 x|\\u0034111\\u00311******1111 x",
      })
  void aCardNumberIsMaskedWhereverItStands(String text, String expected) {
    assertThat(redacted(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4111111111111112",
        "2026-06-15T10:35:20.123456+08:00",
        "0000000000000000",
        "1111111111111117",
        "411111111111",
        "4111  1111  1111  1111",
        "\\u00zz",
        "\\"
      })
  void whatIsNoCardNumberStays(String text) {
    assertThat(redacted(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ";4111111111111111=28121010000012300000?|;*************************************?",
        "4111111111111111D28121010000012300000F|**************************************",
        "%B4111111111111111^DOE/JANE ^2812101000?|%B*************************************?",
        "a 123456789012=2812 b|a ***************** b",
      })
  void tracksAreWhollyOverwritten(String text, String expected) {
    assertThat(redacted(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"cvv\":\"123\",\"a\":\"123\"}|{\"cvv\":\"***\",\"a\":\"123\"}",
        "{\"cvv2\" : 123 ,\"a\":1}|{\"cvv2\" : *** ,\"a\":1}",
        "{\"a\":{\"b\":[{\"pinBlock\":\"AB\\\"12\"}]}}|{\"a\":{\"b\":[{\"pinBlock\":\"******\"}]}}",
        "{\"c\\u0076v\":\"9\\u0031\"}|{\"c\\u0076v\":\"*******\"}",
        "{\"track2\":{\"d\":\"x}y\",\"n\":[1]},\"a\":1}|{\"track2\":{\"*\":\"***\",\"*\":[*]},\"a\":1}",
        "{\"raw\":\"{\\\"cvv\\\":\\\"123\\\"}\"}|{\"raw\":\"{\\\"cvv\\\":\\\"***\\\"}\"}",
        "{\"card\":\"123456789012\"|{\"card\":\"123456**9012\"",
        "{\"card\":{\"no\":\"123456789012\",\"cvc\":\"123\"}}|{\"card\":{\"no\":\"123456**9012\",\"cvc\":\"***\"}}",
        "\"card\":\"cvv\":\"123\"|\"card\":\"cvv\":\"***\"",
        "\"cvv\":\"pin\":\"123\"|\"cvv\":\"***\":\"***\"",
        "{cvv: 123, 'pin' : '12'}|{cvv: ***, 'pin' : '**'}",
        "a=1&cvv=123&b=2|a=1&cvv=***&b=2",
        "shipping: 5, security-code: 123|shipping: 5, security-code: ***",
        "{\"52\":\"A1B2\"} 10:52:20|{\"52\":\"****\"} 10:52:20",
        "{\"cvv\":\"123|{\"cvv\":\"***",
      })
  void whatStandsBehindANameOfCardDataIsOverwritten(String text, String expected) {
    assertThat(redacted(text)).isEqualTo(expected);
  }

  @Test
  void otherEncodingsHideNothing() {
    assertThat(redacted("{\"no\":\"4111111111111111\",\"cvv\":\"123\"}", UTF_16LE))
        .contains("411111")
        .doesNotContain("4111111", "123");
    assertThat(redacted("no 4111111111111111 ", Charset.forName("Cp500")))
        .isEqualTo("no 411111******1111 ");
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> parts =
        Arbitraries.of(
            "4111111111111111",
            "5555 5555 5555 4444",
            "6200-0000-0000-0005",
            "=",
            "D",
            "^",
            "0",
            "28121010000",
            "\"cvv\":\"123\"",
            "\"card\":",
            "\\u0034",
            "\\",
            "\"",
            "{",
            "}",
            "[",
            "]",
            " ",
            "-",
            ",",
            "\u0000",
            "é",
            "a",
            "7",
            "\\u");
    return parts.list().ofMinSize(1).ofMaxSize(12).map(list -> String.join("", list));
  }

  @Property
  void howATextIsCutDoesNotMatter(
      @ForAll("texts") String text, @ForAll @Size(max = 6) List<@IntRange(max = 80) Integer> cuts) {
    // given
    byte[] whole = text.getBytes(UTF_8);
    Redaction expected = new Redaction();
    expected.attach(whole, 7);
    new TextScanner(expected).scan(whole, 0, whole.length, 7);
    // when the same comes in pieces, and what is decided leaves at once
    byte[] bytes = text.getBytes(UTF_8);
    byte[] left = new byte[bytes.length];
    Redaction redaction = new Redaction();
    redaction.attach(bytes, 7);
    TextScanner scanner = new TextScanner(redaction);
    List<Integer> ends =
        new ArrayList<>(cuts.stream().filter(c -> c < bytes.length).sorted().toList());
    ends.add(bytes.length);
    int from = 0;
    int gone = 0;
    for (int end : ends) {
      scanner.accept(bytes, from, end, 7 + from);
      from = end;
      int decided = (int) scanner.undecidedFrom() - 7;
      System.arraycopy(bytes, gone, left, gone, decided - gone);
      gone = decided;
    }
    scanner.end();
    System.arraycopy(bytes, gone, left, gone, bytes.length - gone);
    // then
    assertThat(left).isEqualTo(whole);
    assertThat(redaction.drain()).isEqualTo(expected.drain());
  }

  @Property
  void noCardNumberSurvivesAnySurroundings(
      @ForAll("texts") String before, @ForAll("texts") String after, @ForAll("cards") String card) {
    String text = before + card + after;
    assertThat(redacted(text).replaceAll("[ -]", "")).doesNotContain(card);
  }

  @Provide
  Arbitrary<String> cards() {
    return Arbitraries.of("4111111111111111", "5555555555554444", "6200000000000005");
  }

  @Property
  void anyBytesAreScannedAndOnlyRangesChange(@ForAll @Size(max = 400) byte[] input) {
    byte[] bytes = input.clone();
    Redaction redaction = new Redaction();
    redaction.attach(bytes, 0);
    new TextScanner(redaction).scan(bytes, 0, bytes.length, 0);
    byte[] restored = bytes.clone();
    for (ByteRange range : redaction.drain()) {
      int from = (int) range.offset();
      System.arraycopy(input, from, restored, from, (int) range.length());
    }
    assertThat(Arrays.equals(restored, input)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "'',' or so'",
    "a,' or so'",
    "ab,' or so'",
    "'the card is ','.'",
    "a,''",
    "ab,''",
    "'',''"
  })
  void aCardNumberInHexadecimalOrBase64IsOverwritten(String before, String after) {
    for (String secret :
        List.of("4111111111111111", "4111111111111111=29122011234567", "6200 0000 0000 0005")) {
      // given
      byte[] plain = (before + secret + after).getBytes(UTF_8);
      String hex = HexFormat.of().withUpperCase().formatHex(plain);
      String base64 = Base64.getEncoder().encodeToString(plain);
      String url = Base64.getUrlEncoder().withoutPadding().encodeToString(plain);

      // then
      for (String text : List.of("0x" + hex, hex.toLowerCase(Locale.ROOT), base64, "data:" + url)) {
        String left = redacted("{\"memo\":\"" + text + "\"}");
        assertThat(left).startsWith("{\"memo\":\"").endsWith("\"}").contains("******");
        assertThat(left.replace("*", "")).hasSizeLessThan(text.length() + 4);
        assertThat(left).doesNotContain(HexFormat.of().formatHex("111111".getBytes(UTF_8)));
      }
    }
  }

  @Test
  void codesThatHoldNoCardNumberStayAsTheyAre() {
    String codes =
        "3f2504e0-4f89-41d3-9a0c-0305e82c3301 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822c"
            + " eyJhbGciOiJSUzI1NiJ9, 4200002026061522001412345678, 313233343536";
    assertThat(redacted(codes)).isEqualTo(codes);
  }
}
