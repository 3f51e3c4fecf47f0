package io.reslip.suite.fleet.file;

import io.reslip.suite.fleet.model.Digits;
import java.time.LocalDate;

/** Times of the day as RFC 3339 text in China's time, which has no summer time. */
final class Times {
  private final String day;

  Times(LocalDate day) {
    this.day = day.toString();
  }

  String at(int second) {
    String hhmmss = Digits.hhmmss(second);
    return day
        + "T"
        + hhmmss.substring(0, 2)
        + ":"
        + hhmmss.substring(2, 4)
        + ":"
        + hhmmss.substring(4)
        + "+08:00";
  }
}
