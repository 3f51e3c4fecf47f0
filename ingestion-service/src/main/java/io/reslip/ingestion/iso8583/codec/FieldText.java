package io.reslip.ingestion.iso8583.codec;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Turns the bytes of a value into text. */
final class FieldText {

  private static final Charset EBCDIC = Charset.forName("IBM500");

  private FieldText() {}

  /** Null where a digit is none, or a character cannot be printed. */
  static @Nullable String of(byte[] bytes, int at, int units, FieldSpec spec) {
    return switch (spec.content()) {
      case BCD -> digits(bytes, at, spec.leadingNibbles(units), units);
      case TRACK_BCD -> null;
      case ASCII -> printable(new String(bytes, at, units, StandardCharsets.ISO_8859_1));
      case EBCDIC -> printable(new String(bytes, at, units, EBCDIC));
      case BINARY -> HexFormat.of().formatHex(bytes, at, at + units);
    };
  }

  static boolean isReadable(byte[] bytes, int at, int units, FieldSpec spec) {
    for (int i = 0; i < units && spec.content() == Content.BCD; i++) {
      if (nibble(bytes, at, spec.leadingNibbles(units) + i) > 9) {
        return false;
      }
    }
    for (int i = at; i < at + units && spec.content() == Content.ASCII; i++) {
      // NUL is padding
      if (bytes[i] != 0 && (bytes[i] < 0x20 || bytes[i] > 0x7E)) {
        return false;
      }
    }
    return true;
  }

  static @Nullable String digits(byte[] bytes, int at, int firstNibble, int count) {
    char[] digits = new char[count];
    for (int i = 0; i < count; i++) {
      int nibble = nibble(bytes, at, firstNibble + i);
      if (nibble > 9) {
        return null;
      }
      digits[i] = (char) ('0' + nibble);
    }
    return new String(digits);
  }

  static int nibble(byte[] bytes, int at, int index) {
    int value = bytes[at + index / 2];
    return (index & 1) == 0 ? value >> 4 & 0x0F : value & 0x0F;
  }

  /** Terminals pad with blanks or with NUL, at either end. */
  private static @Nullable String printable(String padded) {
    String text = padded.trim();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < 0x20 || text.charAt(i) > 0x7E) {
        return null;
      }
    }
    return text;
  }
}
