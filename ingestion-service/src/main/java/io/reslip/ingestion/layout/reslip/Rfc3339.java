package io.reslip.ingestion.layout.reslip;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates and times as RFC 3339 writes them: a time has its seconds and its offset. */
final class Rfc3339 {

  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{4})-(\\d\\d)-(\\d\\d)[Tt](\\d\\d):(\\d\\d):(\\d\\d)(?:\\.(\\d{1,9}))?"
              + "(?:[Zz]|([+-])(\\d\\d):(\\d\\d))");
  private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)");
  private static final int LONGEST = 40;

  private Rfc3339() {}

  /** The time, or null when it is none. */
  static @Nullable OffsetDateTime time(String text) {
    Matcher m = TIME.matcher(text.length() > LONGEST ? "" : text);
    if (!m.matches()) {
      return null;
    }
    String fraction = m.group(7) == null ? "" : m.group(7);
    try {
      return OffsetDateTime.of(
          number(m.group(1)),
          number(m.group(2)),
          number(m.group(3)),
          number(m.group(4)),
          number(m.group(5)),
          number(m.group(6)),
          number((fraction + "000000000").substring(0, 9)),
          offset(m));
    } catch (DateTimeException noSuchTime) {
      return null;
    }
  }

  /** The date, or null when it is none. */
  static @Nullable LocalDate date(String text) {
    Matcher m = DATE.matcher(text.length() > LONGEST ? "" : text);
    if (!m.matches()) {
      return null;
    }
    try {
      return LocalDate.of(number(m.group(1)), number(m.group(2)), number(m.group(3)));
    } catch (DateTimeException noSuchDate) {
      return null;
    }
  }

  private static ZoneOffset offset(Matcher m) {
    if (m.group(8) == null) {
      return ZoneOffset.UTC;
    }
    int sign = m.group(8).equals("-") ? -1 : 1;
    return ZoneOffset.ofHoursMinutes(sign * number(m.group(9)), sign * number(m.group(10)));
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
