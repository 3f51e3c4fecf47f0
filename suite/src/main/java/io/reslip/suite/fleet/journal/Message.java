package io.reslip.suite.fleet.journal;

import io.reslip.suite.fleet.model.Digits;
import java.util.Arrays;

/**
 * One message in the encoding of UnionPay's POS specification: BCD numbers, 8-byte bitmap. Fields
 * are set in ascending order, as they stand in the message.
 */
final class Message {
  private static final int FIELDS = 64;
  private static final byte[] HEADER = Bcd.right("602200000000");
  private static final int LENGTH_BYTES = 2;
  private static final int TPDU_BYTES = 5;
  private static final int MTI_BYTES = 2;
  private static final int BITMAP_BYTES = FIELDS / 8;
  private static final int BITMAP = LENGTH_BYTES + TPDU_BYTES + HEADER.length + MTI_BYTES;
  private static final int USUAL_SIZE = 640;

  private byte[] bytes = new byte[USUAL_SIZE];
  private int size = BITMAP + BITMAP_BYTES;
  private int last;

  Message(String mti) {
    System.arraycopy(HEADER, 0, bytes, LENGTH_BYTES + TPDU_BYTES, HEADER.length);
    Bcd.pack(mti, bytes, LENGTH_BYTES + TPDU_BYTES + HEADER.length);
  }

  /** A number of fixed length. */
  Message number(int field, String digits) {
    set(field);
    right(digits);
    return this;
  }

  /** The same with leading zeros. */
  Message number(int field, long number, int digits) {
    return number(field, Digits.padded(number, digits));
  }

  /** DE 22 alone: three digits, left-justified. */
  Message numberAtTheLeft(int field, String digits) {
    set(field);
    left(digits);
    return this;
  }

  /** A number or track behind one BCD byte that counts its digits. */
  Message shortNumber(int field, String digits) {
    set(field);
    count(digits.length(), 1);
    left(digits);
    return this;
  }

  /** A number behind two BCD bytes that count its digits. */
  Message longNumber(int field, String digits) {
    set(field);
    count(digits.length(), 2);
    left(digits);
    return this;
  }

  /** Text of fixed width, filled with blanks. */
  Message text(int field, String text, int width) {
    set(field);
    ascii(text);
    room(width);
    for (int i = text.length(); i < width; i++) {
      bytes[size++] = ' ';
    }
    return this;
  }

  /** Text behind one BCD byte that counts its bytes. */
  Message shortText(int field, String text) {
    set(field);
    count(text.length(), 1);
    ascii(text);
    return this;
  }

  /** Text behind two BCD bytes that count its bytes. */
  Message longText(int field, String text) {
    set(field);
    count(text.length(), 2);
    ascii(text);
    return this;
  }

  /** Bytes behind two BCD bytes that count them. */
  Message longBytes(int field, byte[] value) {
    set(field);
    count(value.length, 2);
    append(value);
    return this;
  }

  /** Bytes of fixed length. */
  Message bytes(int field, byte[] value) {
    set(field);
    append(value);
    return this;
  }

  /** Length, TPDU, header, type, bitmap and fields. */
  byte[] frame(byte[] tpdu) {
    System.arraycopy(tpdu, 0, bytes, LENGTH_BYTES, TPDU_BYTES);
    int counted = size - LENGTH_BYTES;
    bytes[0] = (byte) (counted >>> 8);
    bytes[1] = (byte) counted;
    return Arrays.copyOf(bytes, size);
  }

  private void set(int field) {
    if (field <= last || field > FIELDS) {
      throw new IllegalArgumentException("field " + field + " comes after field " + last);
    }
    last = field;
    bytes[BITMAP + (field - 1) / 8] |= (byte) (0x80 >> (field - 1) % 8);
  }

  private void count(int count, int width) {
    room(width);
    for (int i = width - 1; i >= 0; i--) {
      int two = count % 100;
      bytes[size + i] = (byte) ((two / 10) << 4 | (two % 10));
      count /= 100;
    }
    size += width;
  }

  private void right(String digits) {
    room(digits.length());
    size = digits.length() % 2 == 0 ? Bcd.pack(digits, bytes, size) : odd(digits);
  }

  private int odd(String digits) {
    return Bcd.pack("0" + digits, bytes, size);
  }

  private void left(String digits) {
    room(digits.length());
    size = Bcd.pack(digits, bytes, size);
  }

  private void ascii(String text) {
    room(text.length());
    for (int i = 0; i < text.length(); i++) {
      bytes[size++] = (byte) text.charAt(i);
    }
  }

  private void append(byte[] value) {
    room(value.length);
    System.arraycopy(value, 0, bytes, size, value.length);
    size += value.length;
  }

  private void room(int more) {
    if (size + more + 1 > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * (size + more));
    }
  }
}
