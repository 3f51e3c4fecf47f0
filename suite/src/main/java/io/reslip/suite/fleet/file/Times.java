package io.reslip.suite.fleet.file;

import io.reslip.suite.fleet.model.Digits;
import java.time.LocalDate;

/** Times of the day as RFC 3339 text in China's time, which has no summer time. */
final class Times {
  private static final int SECONDS_OF_DAY = 86_400;
  private static final String CHINA = "+08:00";

  private final String day;
  private final String nextDay;

  Times(LocalDate day) {
    this.day = day + "T";
    this.nextDay = day.plusDays(1) + "T";
  }

  String at(int second) {
    String hhmmss = Digits.hhmmss(second % SECONDS_OF_DAY);
    char[] text = new char[8];
    hhmmss.getChars(0, 2, text, 0);
    text[2] = ':';
    hhmmss.getChars(2, 4, text, 3);
    text[5] = ':';
    hhmmss.getChars(4, 6, text, 6);
    return (second < SECONDS_OF_DAY ? day : nextDay) + new String(text) + CHINA;
  }
}
