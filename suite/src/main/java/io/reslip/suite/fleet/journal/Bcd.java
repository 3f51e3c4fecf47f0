package io.reslip.suite.fleet.journal;

/** Two digits a byte. */
final class Bcd {
  private static final int RADIX = 16;

  private Bcd() {}

  /** Digits at the right, a leading zero where they are odd. */
  static byte[] right(String digits) {
    return packed(digits.length() % 2 == 0 ? digits : "0" + digits);
  }

  /** Digits at the left, a trailing zero where they are odd; {@code D} separates track data. */
  static byte[] left(String digits) {
    return packed(digits.length() % 2 == 0 ? digits : digits + "0");
  }

  private static byte[] packed(String even) {
    byte[] bytes = new byte[even.length() / 2];
    for (int i = 0; i < bytes.length; i++) {
      int high = Character.digit(even.charAt(2 * i), RADIX);
      int low = Character.digit(even.charAt(2 * i + 1), RADIX);
      bytes[i] = (byte) (high << 4 | low);
    }
    return bytes;
  }
}
