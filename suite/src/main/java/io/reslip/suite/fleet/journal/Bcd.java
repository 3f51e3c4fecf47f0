package io.reslip.suite.fleet.journal;

/** Two digits a byte. */
final class Bcd {
  private Bcd() {}

  /** Digits at the right, a leading zero where they are odd. */
  static byte[] right(String digits) {
    return packed(digits.length() % 2 == 0 ? digits : "0" + digits);
  }

  /** Digits at the left, a trailing zero where they are odd; {@code D} separates track data. */
  static byte[] left(String digits) {
    return packed(digits);
  }

  private static byte[] packed(String digits) {
    byte[] bytes = new byte[(digits.length() + 1) / 2];
    pack(digits, bytes, 0);
    return bytes;
  }

  /**
   * Writes digits, a trailing zero where they are odd.
   *
   * @return where what follows begins
   */
  static int pack(String digits, byte[] into, int at) {
    int next = at;
    int length = digits.length();
    for (int i = 0; i < length; i += 2) {
      int low = i + 1 < length ? digit(digits.charAt(i + 1)) : 0;
      into[next++] = (byte) (digit(digits.charAt(i)) << 4 | low);
    }
    return next;
  }

  private static int digit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    if (c == 'D') {
      return 13;
    }
    throw new IllegalArgumentException("no digit");
  }
}
