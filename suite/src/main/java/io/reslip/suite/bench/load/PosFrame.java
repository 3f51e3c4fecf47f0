package io.reslip.suite.bench.load;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** One message in UnionPay's POS encoding: BCD numbers, an 8-byte bitmap, two bytes of length. */
final class PosFrame {
  private static final int FIELDS = 64;
  private static final HexFormat HEX = HexFormat.of();

  private final String mti;
  private final @Nullable byte[][] fields = new byte[FIELDS + 1][];

  PosFrame(String mti) {
    this.mti = mti;
  }

  PosFrame digits(int field, String digits) {
    return bytes(field, digits.length() % 2 == 0 ? digits : "0" + digits);
  }

  PosFrame digitsAtTheLeft(int field, String digits) {
    return bytes(field, digits.length() % 2 == 0 ? digits : digits + "0");
  }

  /** Behind a BCD count of its digits, which has this many digits itself. */
  PosFrame countedDigits(int field, int countDigits, String digits) {
    String even = digits.length() % 2 == 0 ? digits : digits + "0";
    return bytes(field, Payments.padded(digits.length(), countDigits) + even);
  }

  PosFrame text(int field, String text) {
    fields[field] = text.getBytes(StandardCharsets.US_ASCII);
    return this;
  }

  PosFrame countedText(int field, int countDigits, String text) {
    byte[] count = HEX.parseHex(Payments.padded(text.length(), countDigits));
    byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream both = new ByteArrayOutputStream(count.length + ascii.length);
    both.writeBytes(count);
    both.writeBytes(ascii);
    fields[field] = both.toByteArray();
    return this;
  }

  PosFrame bytes(int field, String hex) {
    fields[field] = HEX.parseHex(hex);
    return this;
  }

  byte[] whole(String before) {
    byte[] bitmap = new byte[FIELDS / Byte.SIZE];
    ByteArrayOutputStream content = new ByteArrayOutputStream(512);
    for (int field = 1; field <= FIELDS; field++) {
      byte[] value = fields[field];
      if (value != null) {
        bitmap[(field - 1) / 8] |= (byte) (0x80 >> (field - 1) % 8);
        content.writeBytes(value);
      }
    }
    byte[] start = HEX.parseHex(before + mti);
    int length = start.length + bitmap.length + content.size();
    ByteArrayOutputStream frame = new ByteArrayOutputStream(length + 2);
    frame.write(length >>> Byte.SIZE);
    frame.write(length);
    frame.writeBytes(start);
    frame.writeBytes(bitmap);
    frame.writeBytes(content.toByteArray());
    return frame.toByteArray();
  }
}
