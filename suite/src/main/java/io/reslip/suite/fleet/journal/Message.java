package io.reslip.suite.fleet.journal;

import io.reslip.suite.fleet.model.Digits;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One message in the encoding of UnionPay's POS specification: BCD numbers, 8-byte bitmap. */
final class Message {
  private static final int FIELDS = 64;
  private static final byte[] HEADER = Bcd.right("602200000000");

  private final String mti;
  private final @Nullable byte[][] fields = new byte[FIELDS + 1][];

  Message(String mti) {
    this.mti = mti;
  }

  /** A number of fixed length. */
  Message number(int field, String digits) {
    return set(field, Bcd.right(digits));
  }

  /** DE 22 alone: three digits, left-justified. */
  Message numberAtTheLeft(int field, String digits) {
    return set(field, Bcd.left(digits));
  }

  /** A number or track behind one BCD byte that counts its digits. */
  Message shortNumber(int field, String digits) {
    return set(field, joined(Bcd.right(Digits.padded(digits.length(), 2)), Bcd.left(digits)));
  }

  /** A number behind two BCD bytes that count its digits. */
  Message longNumber(int field, String digits) {
    return set(field, joined(Bcd.right(Digits.padded(digits.length(), 4)), Bcd.left(digits)));
  }

  /** Text of fixed width, filled with blanks. */
  Message text(int field, String text, int width) {
    return set(field, ascii(text + " ".repeat(width - text.length())));
  }

  /** Text behind one BCD byte that counts its bytes. */
  Message shortText(int field, String text) {
    return set(field, joined(Bcd.right(Digits.padded(text.length(), 2)), ascii(text)));
  }

  /** Text behind two BCD bytes that count its bytes. */
  Message longText(int field, String text) {
    return longBytes(field, ascii(text));
  }

  /** Bytes behind two BCD bytes that count them. */
  Message longBytes(int field, byte[] bytes) {
    return set(field, joined(Bcd.right(Digits.padded(bytes.length, 4)), bytes));
  }

  /** Bytes of fixed length. */
  Message bytes(int field, byte[] bytes) {
    return set(field, bytes);
  }

  /** Length, TPDU, header, type, bitmap and fields. */
  byte[] frame(String tpdu) {
    byte[] bitmap = new byte[FIELDS / 8];
    ByteArrayOutputStream content = new ByteArrayOutputStream(512);
    for (int field = 1; field <= FIELDS; field++) {
      byte[] value = fields[field];
      if (value != null) {
        bitmap[(field - 1) / 8] |= (byte) (0x80 >> (field - 1) % 8);
        content.writeBytes(value);
      }
    }
    byte[] start = joined(joined(Bcd.right(tpdu), HEADER), joined(Bcd.right(mti), bitmap));
    int length = start.length + content.size();
    byte[] counted = {(byte) (length >>> 8), (byte) length};
    return joined(joined(counted, start), content.toByteArray());
  }

  private Message set(int field, byte[] value) {
    fields[field] = value;
    return this;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = new byte[first.length + second.length];
    System.arraycopy(first, 0, both, 0, first.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
