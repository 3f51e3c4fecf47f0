package io.reslip.suite.fleet.model;

/** Numbers as the formats want them, whatever the machine's locale. */
public final class Digits {
  private Digits() {}

  /** The number with leading zeros; fails when it does not fit. */
  public static String padded(long number, int width) {
    char[] digits = new char[width];
    long left = number;
    for (int i = width - 1; i >= 0; i--) {
      digits[i] = (char) ('0' + left % 10);
      left /= 10;
    }
    if (number < 0 || left > 0) {
      throw new IllegalArgumentException(number + " does not fit " + width + " digits");
    }
    return new String(digits);
  }

  /** A time of day as hhmmss. */
  public static String hhmmss(int secondOfDay) {
    int hour = secondOfDay / 3600;
    return padded(hour * 10_000L + secondOfDay / 60 % 60 * 100L + secondOfDay % 60, 6);
  }
}
