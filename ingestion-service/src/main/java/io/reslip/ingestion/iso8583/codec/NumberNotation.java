package io.reslip.ingestion.iso8583.codec;

/** How a profile writes message types and the lengths in front of variable fields. */
public enum NumberNotation {
  /** Two digits a byte, right-justified. */
  BCD,
  ASCII,
  EBCDIC;

  /** How many bytes hold so many digits. */
  public int bytes(int digits) {
    return this == BCD ? (digits + 1) / 2 : digits;
  }

  /**
   * The number that stands there, or -1 where a digit is none. The caller has made sure that the
   * bytes are there.
   */
  public int read(byte[] bytes, int at, int digits) {
    int number = 0;
    for (int i = 0; i < bytes(digits); i++) {
      int value = bytes[at + i] & 0xFF;
      int high = value >> 4;
      int low = value & 0x0F;
      boolean digit = low <= 9 && high == zone(high);
      if (!digit) {
        return -1;
      }
      number = this == BCD ? number * 100 + high * 10 + low : number * 10 + low;
    }
    return number;
  }

  /** The high nibble that a digit's byte has to have; any digit in BCD. */
  private int zone(int high) {
    return switch (this) {
      case BCD -> high <= 9 ? high : -1;
      case ASCII -> 0x3;
      case EBCDIC -> 0xF;
    };
  }
}
