package io.reslip.suite.demo.play;

import java.util.Locale;

/** Counted things, for people. */
public final class Words {
  private static final double KILO = 1000.0;
  private static final double MEGA = KILO * KILO;

  private Words() {}

  /** For example {@code 1 file} or {@code 2,300 files}. */
  public static String count(long number, String one) {
    return count(number, one, one + "s");
  }

  /** The same with a plural of its own. */
  public static String count(long number, String one, String many) {
    return number(number) + " " + (number == 1 ? one : many);
  }

  /** With separators. */
  public static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** For example {@code 0.4 MB}. */
  public static String size(long bytes) {
    return bytes < MEGA / 10
        ? String.format(Locale.ROOT, "%.0f kB", bytes / KILO)
        : String.format(Locale.ROOT, "%.1f MB", bytes / MEGA);
  }
}
