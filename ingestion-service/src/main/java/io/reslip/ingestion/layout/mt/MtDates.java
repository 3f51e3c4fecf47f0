package io.reslip.ingestion.layout.mt;

import io.reslip.ingestion.layout.RejectCode;
import io.reslip.ingestion.layout.statement.UnfitException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * The dates of a statement line. Banks that count thirty days a month write 30 February (and 29 in
 * any year): it means the last day of that month.
 */
final class MtDates {

  private static final int CENTURY = 2000;
  private static final int LONGEST_FEBRUARY = 30;

  private MtDates() {}

  /** A day written yyMMdd, of this century. */
  static LocalDate day(String name, String digits) throws UnfitException {
    int year = CENTURY + Integer.parseInt(digits.substring(0, 2));
    return day(name, year, digits.substring(2));
  }

  /** A day written MMdd: of the year that puts it nearest to a known one, the earlier of two. */
  static LocalDate nearest(String name, String digits, LocalDate known) throws UnfitException {
    LocalDate best = day(name, known.getYear() - 1, digits);
    for (int year = known.getYear(); year <= known.getYear() + 1; year++) {
      LocalDate next = day(name, year, digits);
      if (distance(next, known) < distance(best, known)) {
        best = next;
      }
    }
    return best;
  }

  private static LocalDate day(String name, int year, String monthAndDay) throws UnfitException {
    int month = Integer.parseInt(monthAndDay.substring(0, 2));
    int day = Integer.parseInt(monthAndDay.substring(2));
    if (month < 1 || month > Month.DECEMBER.getValue()) {
      throw impossible(name);
    }
    int length = YearMonth.of(year, month).lengthOfMonth();
    boolean february = month == Month.FEBRUARY.getValue() && day <= LONGEST_FEBRUARY;
    if (day < 1 || (day > length && !february)) {
      throw impossible(name);
    }
    return LocalDate.of(year, month, Math.min(day, length));
  }

  private static long distance(LocalDate one, LocalDate other) {
    return Math.abs(ChronoUnit.DAYS.between(one, other));
  }

  private static UnfitException impossible(String name) {
    return new UnfitException(RejectCode.DATE_IMPOSSIBLE, name + " is no day of the calendar");
  }
}
