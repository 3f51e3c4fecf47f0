package io.reslip.reconciliation.intake.feed;

import io.reslip.reconciliation.intake.feed.RecordLine.UnusualException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Dates and times as they are usually written, several times as fast as any that is allowed. */
final class PlainTimes {
  private static final int DATE = 10;
  private static final int SECONDS = 19;
  private static final int ZONED = 25;
  private static final int FIRST_YEAR = 1900;
  private static final long DAY = 86_400;
  private static final long HOUR = 3600;
  private static final long MINUTE = 60;

  private PlainTimes() {}

  /** {@code 2026-06-15}. */
  static LocalDate date(String text) {
    if (text.length() != DATE || text.charAt(4) != '-' || text.charAt(7) != '-') {
      throw new UnusualException();
    }
    try {
      int year = two(text, 0) * 100 + two(text, 2);
      if (year < FIRST_YEAR) {
        throw new UnusualException();
      }
      return LocalDate.of(year, two(text, 5), two(text, 8));
    } catch (DateTimeException e) {
      throw new UnusualException();
    }
  }

  /** {@code 2026-06-15T10:00:00Z} or with an offset; fractions of seconds the slow way. */
  static Instant time(String text) {
    boolean utc = text.length() == SECONDS + 1 && text.charAt(SECONDS) == 'Z';
    if (!utc && (text.length() != ZONED || text.charAt(22) != ':')) {
      return slowly(text);
    }
    if (text.charAt(10) != 'T' || text.charAt(13) != ':' || text.charAt(16) != ':') {
      throw new UnusualException();
    }
    long time =
        limited(two(text, 11), 23) * HOUR
            + limited(two(text, 14), 59) * MINUTE
            + limited(two(text, 17), 59);
    long offset = 0;
    if (!utc) {
      long sign = sign(text.charAt(SECONDS));
      offset = sign * (limited(two(text, 20), 17) * HOUR + limited(two(text, 23), 59) * MINUTE);
    }
    return Instant.ofEpochSecond(date(text.substring(0, DATE)).toEpochDay() * DAY + time - offset);
  }

  private static Instant slowly(String text) {
    try {
      OffsetDateTime time = OffsetDateTime.parse(text);
      if (time.getYear() < FIRST_YEAR || time.getYear() > 9999) {
        throw new UnusualException();
      }
      return time.toInstant();
    } catch (DateTimeException e) {
      throw new UnusualException();
    }
  }

  private static long sign(char sign) {
    return switch (sign) {
      case '+' -> 1;
      case '-' -> -1;
      default -> throw new UnusualException();
    };
  }

  private static long limited(int value, int largest) {
    if (value > largest) {
      throw new UnusualException();
    }
    return value;
  }

  private static int two(String text, int at) {
    int tens = text.charAt(at) - '0';
    int ones = text.charAt(at + 1) - '0';
    if (tens < 0 || tens > 9 || ones < 0 || ones > 9) {
      throw new UnusualException();
    }
    return tens * 10 + ones;
  }
}
