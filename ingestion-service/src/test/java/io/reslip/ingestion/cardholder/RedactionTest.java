package io.reslip.ingestion.cardholder;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class RedactionTest {

  private final Redaction redaction = new Redaction();

  @Test
  void anAsciiCardNumberKeepsItsEnds() {
    byte[] bytes = "..4111111111111111..".getBytes(ISO_8859_1);
    redaction.attach(bytes, 100);
    redaction.maskPan(102, 118);
    assertThat(new String(bytes, ISO_8859_1)).isEqualTo("..411111******1111..");
    assertThat(redaction.drain()).containsExactly(new ByteRange(108, 6));
  }

  @Test
  void anEbcdicCardNumberIsMaskedInEbcdic() {
    Charset ebcdic = Charset.forName("Cp500");
    byte[] bytes = "4111111111111111".getBytes(ebcdic);
    redaction.attach(bytes, 0);
    redaction.maskEbcdicPan(0, 16);
    assertThat(new String(bytes, ebcdic)).isEqualTo("411111******1111");
  }

  @Test
  void bcdIsMaskedByTheNibble() {
    // given the number once from a high and once from a low nibble on
    byte[] bytes = HexFormat.of().parseHex("4111111111111111041111111111111110");
    redaction.attach(bytes, 0);
    // when
    redaction.maskBcdPan(0, 0, 16);
    redaction.maskBcdPan(8, 1, 16);
    // then
    assertThat(HexFormat.of().formatHex(bytes)).isEqualTo("411111ffffff11110411111ffffff11110");
    assertThat(redaction.drain()).containsExactly(new ByteRange(3, 3), new ByteRange(11, 4));
  }

  @Test
  void oddNibblesAtTheEdgesStay() {
    byte[] bytes = HexFormat.of().parseHex("123456");
    redaction.attach(bytes, 0);
    redaction.wipeBcd(0, 1, 4);
    assertThat(HexFormat.of().formatHex(bytes)).isEqualTo("1ffff6");
    assertThat(redaction.drain()).containsExactly(new ByteRange(0, 3));
  }

  @Test
  void rangesComeInOrderAndTouchingOnesAsOne() {
    redaction.attach(new byte[100], 0);
    redaction.wipe(50, 60);
    redaction.wipe(10, 20);
    redaction.wipe(20, 25);
    redaction.wipe(12, 15);
    redaction.wipe(40, 50);
    redaction.wipe(70, 70);
    assertThat(redaction.drain()).containsExactly(new ByteRange(10, 15), new ByteRange(40, 20));
    assertThat(redaction.drain()).isEqualTo(List.of());
  }
}
