package io.reslip.ingestion.iso8583;

import static org.assertj.core.api.Assertions.assertThat;

import io.reslip.ingestion.iso8583.codec.Content;
import io.reslip.ingestion.iso8583.codec.DecodeFault;
import io.reslip.ingestion.iso8583.codec.FieldSpec;
import io.reslip.ingestion.iso8583.codec.MessageIndex;
import io.reslip.ingestion.iso8583.codec.NumberNotation;
import io.reslip.ingestion.iso8583.codec.Profile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MessageIndexTest {

  private static final Profile PROFILE = UnionPayPosProfile.PROFILE;
  private static final List<FieldSpec> SPECS =
      IntStream.rangeClosed(2, 128)
          .mapToObj(PROFILE::field)
          .filter(java.util.Objects::nonNull)
          .toList();

  @Test
  void readsAHandMadeMessage() {
    // given: MTI, bitmap of 2 3 4 11 22 41 60, then the fields
    byte[] bytes =
        Bytes.hex(
            "0200 7020040000800010"
                + "16 6200000000000005"
                + "000000"
                + "000000012345"
                + "000007"
                + "0510"
                + "3130303030303031"
                + "0011 220000420005");
    // when
    MessageIndex message = read(bytes);
    // then
    assertThat(message.complete()).isTrue();
    assertThat(message.mti()).isEqualTo(200);
    assertThat(message.text(2)).isEqualTo("6200000000000005");
    assertThat(message.text(3)).isEqualTo("000000");
    assertThat(message.text(4)).isEqualTo("000000012345");
    assertThat(message.text(11)).isEqualTo("000007");
    assertThat(message.text(22)).isEqualTo("051");
    assertThat(message.text(41)).isEqualTo("10000001");
    assertThat(message.text(60)).isEqualTo("22000042000");
    assertThat(message.has(39)).isFalse();
    assertThat(message.text(39)).isNull();
  }

  @Test
  void aCardNumberMayBeEmpty() {
    MessageIndex message = read(Bytes.hex("0210 6000000000000000 00 000000"));
    assertThat(message.complete()).isTrue();
    assertThat(message.text(2)).isEmpty();
    assertThat(message.text(3)).isEqualTo("000000");
  }

  @Test
  void anOddNumberOfDigitsIsPaddedAtTheRightOrAtTheLeftAsTheProfileSays() {
    // 22 = 051 left-justified, 23 = 001 right-justified
    MessageIndex message = read(Bytes.hex("0200 0000060000000000 0510 0001"));
    assertThat(message.text(22)).isEqualTo("051");
    assertThat(message.text(23)).isEqualTo("001");
  }

  @Test
  void aMessageCutInsideAFieldKeepsWhatCameBefore() {
    // given
    byte[] whole = Payments.sale("000007").body();
    int dataOf55 = read(whole).offset(55);
    // when
    MessageIndex message = new MessageIndex(PROFILE);
    message.read(whole, 0, dataOf55 + 9);
    // then
    assertThat(message.text(41)).isEqualTo(Payments.TERMINAL);
    assertThat(message.has(55)).isFalse();
    assertThat(message.has(60)).isFalse();
    assertThat(message.fault())
        .hasValue(new DecodeFault(DecodeFault.Kind.CUT_OFF, 55, dataOf55 - 2));
    assertThat(message.fault().orElseThrow().describe(1000))
        .isEqualTo("the message ends inside of DE 55 at offset " + (1000 + dataOf55 - 2));
  }

  @Test
  void aFieldThatTheProfileDoesNotKnowEndsTheReading() {
    // given: 3 and 8, which no UnionPay terminal sends
    MessageIndex message = read(Bytes.hex("0200 2100000000000000 000000 1234"));
    // then
    assertThat(message.text(3)).isEqualTo("000000");
    assertThat(message.fault()).hasValue(new DecodeFault(DecodeFault.Kind.FIELD_UNKNOWN, 8, 13));
  }

  @Test
  void aLengthThatIsNoNumberOrTooLongIsToldWithItsPlace() {
    assertThat(read(Bytes.hex("0200 4000000000000000 1A 62000000")).fault())
        .hasValue(new DecodeFault(DecodeFault.Kind.LENGTH_INVALID, 2, 10));
    assertThat(read(Bytes.hex("0200 4000000000000000 20 62000000000000000000")).fault())
        .hasValue(new DecodeFault(DecodeFault.Kind.LENGTH_INVALID, 2, 10));
  }

  @Test
  void bytesBehindTheLastFieldAreTold() {
    assertThat(read(Bytes.hex("0200 2000000000000000 000000 FF")).fault())
        .hasValue(new DecodeFault(DecodeFault.Kind.BYTES_LEFT, 3, 13));
  }

  @Test
  void aDigitThatIsNoneMakesItsFieldUnreadableAndNoOther() {
    MessageIndex message = read(Bytes.hex("0200 3000000000000000 00F000 000000012345"));
    assertThat(message.complete()).isTrue();
    assertThat(message.text(3)).isNull();
    assertThat(message.text(4)).isEqualTo("000000012345");
  }

  @Test
  void otherEncodingsAreOtherData() {
    // given: the same codec, with ASCII fields and a hexadecimal bitmap
    Profile ascii =
        new Profile(
            "ascii",
            NumberNotation.ASCII,
            Profile.BitmapNotation.HEX_ASCII,
            List.of(
                FieldSpec.ll(2, Content.ASCII, 19),
                FieldSpec.fixed(3, Content.ASCII, 6),
                FieldSpec.lll(55, Content.BINARY, 255)));
    MessageIndex message = new MessageIndex(ascii);
    byte[] bytes =
        Bytes.join(
            "020060000000000002000241110000003"
                .getBytes(java.nio.charset.StandardCharsets.US_ASCII),
            Bytes.hex("9F3400"));
    // when
    message.read(bytes, 0, bytes.length);
    // then
    assertThat(message.complete()).isTrue();
    assertThat(message.mti()).isEqualTo(200);
    assertThat(message.text(2)).isEqualTo("41");
    assertThat(message.text(3)).isEqualTo("110000");
    assertThat(message.text(55)).isEqualTo("9f3400");
  }

  @Property(tries = 500)
  void whatIsWrittenIsRead(@ForAll("fieldSets") Map<Integer, String> fields) {
    // given
    TestMessage written = new TestMessage("0200");
    fields.forEach(written::with);
    // when
    MessageIndex message = read(written.body());
    // then
    assertThat(message.complete()).isTrue();
    for (FieldSpec spec : SPECS) {
      String value = fields.get(spec.number());
      assertThat(message.has(spec.number())).isEqualTo(value != null);
      if (spec.content() == Content.TRACK_BCD) {
        continue;
      }
      assertThat(message.text(spec.number())).isEqualTo(value);
    }
  }

  @Property(tries = 300)
  void whereverAMessageIsCutTheFieldsBeforeAreRead(
      @ForAll("fieldSets") Map<Integer, String> fields, @ForAll("cuts") double where) {
    // given
    TestMessage written = new TestMessage("0200");
    fields.forEach(written::with);
    byte[] body = written.body();
    MessageIndex whole = read(body);
    int cut = (int) (where * body.length);
    // when
    MessageIndex message = new MessageIndex(PROFILE);
    message.read(body, 0, cut);
    // then
    for (int number : fields.keySet()) {
      boolean before = whole.offset(number) + whole.size(number) <= cut && cut >= 18;
      if (before) {
        assertThat(message.has(number)).isTrue();
        assertThat(message.text(number)).isEqualTo(whole.text(number));
      }
    }
    assertThat(message.end()).isLessThanOrEqualTo(cut);
  }

  @Property
  void anyBytesAreReadWithoutAnException(@ForAll byte[] bytes) {
    MessageIndex message = read(bytes);
    for (FieldSpec spec : SPECS) {
      if (message.has(spec.number())) {
        assertThat(message.offset(spec.number()) + message.size(spec.number()))
            .isLessThanOrEqualTo(bytes.length);
        message.text(spec.number());
      }
    }
  }

  @Provide
  Arbitrary<Double> cuts() {
    return Arbitraries.doubles().between(0, 1);
  }

  @Provide
  Arbitrary<Map<Integer, String>> fieldSets() {
    return Arbitraries.of(SPECS)
        .set()
        .ofMinSize(1)
        .ofMaxSize(40)
        .flatMap(specs -> {
          Arbitrary<Map<Integer, String>> fields = Arbitraries.just(Map.of());
          for (FieldSpec spec : specs) {
            fields =
                fields.flatMap(before ->
                    values(spec)
                        .map(value -> {
                          Map<Integer, String> more = new HashMap<>(before);
                          more.put(spec.number(), value);
                          return more;
                        }));
          }
          return fields;
        });
  }

  private static Arbitrary<String> values(FieldSpec spec) {
    boolean fixed = spec.lengthDigits() == 0;
    int least = fixed ? spec.units() : 0;
    int most = Math.min(spec.units(), 60);
    most = fixed ? spec.units() : most;
    return switch (spec.content()) {
      case BCD -> Arbitraries.strings().numeric().ofMinLength(least).ofMaxLength(most);
      case TRACK_BCD ->
          Arbitraries.strings().withChars("0123456789D").ofMinLength(least).ofMaxLength(most);
      case BINARY ->
          Arbitraries.bytes()
              .array(byte[].class)
              .ofMinSize(least)
              .ofMaxSize(most)
              .map(bytes -> java.util.HexFormat.of().formatHex(bytes));
      case ASCII, EBCDIC ->
          Arbitraries.strings().alpha().numeric().ofMinLength(least).ofMaxLength(most);
    };
  }

  private static MessageIndex read(byte[] bytes) {
    MessageIndex message = new MessageIndex(PROFILE);
    message.read(bytes, 0, bytes.length);
    return message;
  }
}
