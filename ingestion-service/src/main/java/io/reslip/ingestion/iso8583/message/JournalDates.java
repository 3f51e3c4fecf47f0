package io.reslip.ingestion.iso8583.message;

import io.reslip.ingestion.layout.MissingYear;
import io.reslip.ingestion.layout.RejectCode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Dates without a year, and times without a zone: the terminal's clock is the acquirer's. */
public final class JournalDates {

  /** When something happened, or why that cannot be told. */
  public sealed interface Moment {

    /** It can be told. */
    record At(OffsetDateTime time) implements Moment {}

    /** It cannot. */
    record Unknown(RejectCode code, String detail) implements Moment {}
  }

  private final ZoneId zone;
  private final @Nullable LocalDate businessDate;

  /**
   * @param zone the zone of the terminal's clock
   * @param businessDate the upload's, which tells the year
   */
  public JournalDates(ZoneId zone, @Nullable LocalDate businessDate) {
    this.zone = zone;
    this.businessDate = businessDate;
  }

  /**
   * When it happened.
   *
   * @param date DE 13, MMDD
   * @param time DE 12, hhmmss
   */
  public Moment moment(@Nullable String date, @Nullable String time) {
    if (Known.orNull(date) == null || date == null) {
      return new Moment.Unknown(RejectCode.DATE_MISSING, "DE 13 holds no date");
    }
    if (time == null) {
      return new Moment.Unknown(RejectCode.DATE_MISSING, "DE 12 holds no time");
    }
    if (!isDay(date) || localTime(time) == null) {
      return new Moment.Unknown(
          RejectCode.FIELD_INVALID, "DE 13 and DE 12 do not hold a date and a time");
    }
    if (businessDate == null) {
      return new Moment.Unknown(
          RejectCode.YEAR_UNKNOWN, "DE 13 has no year: name the upload's businessDate");
    }
    LocalDate day = nearest(date, businessDate);
    LocalTime clock = localTime(time);
    if (day == null || clock == null) {
      return new Moment.Unknown(
          RejectCode.FIELD_INVALID, "DE 13 holds a day that no year near the businessDate has");
    }
    return new Moment.At(day.atTime(clock).atZone(zone).toOffsetDateTime());
  }

  /**
   * The date in the year that brings it nearest to another date, before or after it.
   *
   * @param monthDay MMDD
   * @return null where it is no date in any year
   */
  public static @Nullable LocalDate nearest(@Nullable String monthDay, LocalDate to) {
    if (monthDay == null || !isDay(monthDay)) {
      return null;
    }
    int month = Integer.parseInt(monthDay.substring(0, 2));
    int day = Integer.parseInt(monthDay.substring(2));
    return MissingYear.nearest(MonthDay.of(month, day), to);
  }

  /** Whether these four digits are a day that some year has. */
  public static boolean isDay(String monthDay) {
    if (monthDay.length() != 4) {
      return false;
    }
    int month = Integer.parseInt(monthDay.substring(0, 2));
    int day = Integer.parseInt(monthDay.substring(2));
    // the year 2000 has every day that a year can have
    return month >= 1
        && month <= 12
        && day >= 1
        && day <= LocalDate.of(2000, month, 1).lengthOfMonth();
  }

  /** Whether these six digits are a time of day. */
  public static boolean isTime(String hhmmss) {
    return localTime(hhmmss) != null;
  }

  private static @Nullable LocalTime localTime(String hhmmss) {
    try {
      return LocalTime.of(
          Integer.parseInt(hhmmss.substring(0, 2)),
          Integer.parseInt(hhmmss.substring(2, 4)),
          Integer.parseInt(hhmmss.substring(4)));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
