package io.reslip.ingestion.iso8583.erasure;

/** Digits that stand two in a byte. */
final class PackedDigits {

  static final int MASK = 0xF;
  private static final int SHORTEST_NUMBER = 13;
  private static final int KEPT_FIRST = 6;
  private static final int KEPT_LAST = 4;

  private PackedDigits() {}

  static int nibble(byte[] bytes, int at, int index) {
    int value = bytes[at + index / 2];
    return (index & 1) == 0 ? value >> 4 & 0x0F : value & 0x0F;
  }

  static void mask(byte[] bytes, int at, int index) {
    int place = at + index / 2;
    bytes[place] = (byte) (bytes[place] | ((index & 1) == 0 ? MASK << 4 : MASK));
  }

  /**
   * Masks a card number but for its first six and last four digits, and wholly where it is too
   * short for that.
   *
   * @param first index of the nibble with the first digit, counted from {@code at}
   */
  static void maskNumber(byte[] bytes, int at, int first, int digits, Redactions redactions) {
    boolean whole = digits < SHORTEST_NUMBER;
    int from = whole ? first : first + KEPT_FIRST;
    int to = whole ? first + digits : first + digits - KEPT_LAST;
    for (int i = from; i < to; i++) {
      mask(bytes, at, i);
    }
    redactions.add(at + from / 2, at + (to + 1) / 2);
  }
}
