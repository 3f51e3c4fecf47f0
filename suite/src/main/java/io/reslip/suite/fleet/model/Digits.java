package io.reslip.suite.fleet.model;

/** Numbers as the formats want them, whatever the machine's locale. */
public final class Digits {
  private Digits() {}

  /** The number with leading zeros; fails when it does not fit. */
  public static String padded(long number, int width) {
    String digits = Long.toString(number);
    if (number < 0 || digits.length() > width) {
      throw new IllegalArgumentException(number + " does not fit " + width + " digits");
    }
    return "0".repeat(width - digits.length()) + digits;
  }

  /** A time of day as hhmmss. */
  public static String hhmmss(int secondOfDay) {
    return padded(secondOfDay / 3600, 2)
        + padded(secondOfDay / 60 % 60, 2)
        + padded(secondOfDay % 60, 2);
  }
}
