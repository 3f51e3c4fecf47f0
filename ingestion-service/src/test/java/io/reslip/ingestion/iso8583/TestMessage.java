package io.reslip.ingestion.iso8583;

import io.reslip.ingestion.iso8583.codec.Content;
import io.reslip.ingestion.iso8583.codec.FieldSpec;
import io.reslip.ingestion.iso8583.codec.FieldSpec.Justification;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** Writes messages as the profile describes them: the codec's counterpart. */
public final class TestMessage {

  private final String mti;
  private final Map<Integer, String> fields = new TreeMap<>();

  public TestMessage(String mti) {
    this.mti = mti;
  }

  /** Digits or text; tracks with D; binary in hexadecimal. */
  public TestMessage with(int number, String value) {
    fields.put(number, value);
    return this;
  }

  public TestMessage without(int number) {
    fields.remove(number);
    return this;
  }

  /** From the message type on. */
  public byte[] body() {
    boolean second = fields.keySet().stream().anyMatch(number -> number > 64);
    byte[] bitmap = new byte[second ? 16 : 8];
    bitmap[0] = (byte) (second ? 0x80 : 0);
    ByteArrayOutputStream values = new ByteArrayOutputStream();
    fields.forEach((number, value) -> {
      bitmap[(number - 1) / 8] |= (byte) (0x80 >> (number - 1) % 8);
      values.writeBytes(encoded(UnionPayPosProfile.PROFILE.field(number), value));
    });
    return Bytes.join(Bytes.hex(mti), bitmap, values.toByteArray());
  }

  /** With length, TPDU and header. */
  public byte[] frame() {
    byte[] content = Bytes.join(Bytes.hex("6000030000602200000000"), body());
    return Bytes.join(new byte[] {(byte) (content.length >> 8), (byte) content.length}, content);
  }

  private static byte[] encoded(FieldSpec spec, String value) {
    byte[] content = content(spec, value);
    int units = spec.content() == Content.BINARY ? content.length : value.length();
    return switch (spec.lengthDigits()) {
      case 0 -> content;
      case 2 -> Bytes.join(Bytes.hex("%02d".formatted(units)), content);
      default -> Bytes.join(Bytes.hex("%04d".formatted(units)), content);
    };
  }

  private static byte[] content(FieldSpec spec, String value) {
    return switch (spec.content()) {
      case BCD, TRACK_BCD -> packed(spec, value);
      case BINARY -> HexFormat.of().parseHex(value);
      case ASCII, EBCDIC -> text(spec, value).getBytes(StandardCharsets.ISO_8859_1);
    };
  }

  private static byte[] packed(FieldSpec spec, String value) {
    if (value.length() % 2 == 0) {
      return Bytes.hex(value);
    }
    return Bytes.hex(spec.justification() == Justification.RIGHT ? "0" + value : value + "0");
  }

  private static String text(FieldSpec spec, String value) {
    int fill = spec.lengthDigits() == 0 ? spec.units() - value.length() : 0;
    return value + " ".repeat(fill);
  }
}
