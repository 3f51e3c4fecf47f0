package io.reslip.suite.fleet.wallet;

import io.reslip.suite.fleet.model.Digits;
import java.time.LocalDate;

/** Amounts and times as wallets write them. */
final class Yuan {
  private static final long PER_TEN_THOUSAND = 60;
  private static final long TEN_THOUSAND = 10_000;

  private Yuan() {}

  /** With two decimals. */
  static String of(long minor) {
    return decimals(minor, 2);
  }

  static String decimals(long units, int decimals) {
    long unit = 1;
    for (int i = 0; i < decimals; i++) {
      unit *= 10;
    }
    long size = Math.abs(units);
    return (units < 0 ? "-" : "") + size / unit + "." + Digits.padded(size % unit, decimals);
  }

  /** 0.6 %, half up to the fen. */
  static long fee(long minor) {
    return (minor * PER_TEN_THOUSAND + TEN_THOUSAND / 2) / TEN_THOUSAND;
  }

  static String time(LocalDate day, int second) {
    String digits = Digits.hhmmss(second);
    return day
        + " "
        + digits.substring(0, 2)
        + ":"
        + digits.substring(2, 4)
        + ":"
        + digits.substring(4);
  }
}
