package io.reslip.ingestion.layout.declared.value;

import io.reslip.ingestion.layout.MissingYear;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes days of numbers. Rows next to each other share theirs, so the last one is kept. */
final class Calendar {

  private int packed = -1;
  private @Nullable LocalDate last;
  private @Nullable LocalDate lastNear;

  /**
   * The day, or null when there is no such day.
   *
   * @param year or -1 where none is written: then the nearest to {@code near}
   * @param near needed only then
   * @param monthEnd whether a day that the month does not have is its last one
   */
  @Nullable LocalDate day(
      int year, int month, int day, @Nullable LocalDate near, boolean monthEnd) {
    int key = ((year + 1) * 16 + month) * 32 + day;
    if (key != packed || (year < 0 && !Objects.equals(near, lastNear))) {
      last = make(year, month, day, near, monthEnd);
      lastNear = near;
      packed = key;
    }
    return last;
  }

  private static @Nullable LocalDate make(
      int year, int month, int day, @Nullable LocalDate near, boolean monthEnd) {
    if (month < 1 || month > 12 || day < 1 || day > 31) {
      return null;
    }
    Month of = Month.of(month);
    int kept = Math.min(day, of.maxLength());
    if (kept != day && !monthEnd) {
      return null;
    }
    if (year >= 0) {
      int last = YearMonth.of(year, month).lengthOfMonth();
      return day > last && !monthEnd ? null : date(year, month, Math.min(day, last));
    }
    if (near == null) {
      return null;
    }
    LocalDate found =
        MissingYear.nearest(MonthDay.of(of, monthEnd ? Math.min(day, of.minLength()) : day), near);
    return monthEnd && day > of.minLength()
        ? found.withDayOfMonth(Math.min(day, found.lengthOfMonth()))
        : found;
  }

  private static @Nullable LocalDate date(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException outOfRange) {
      return null;
    }
  }
}
