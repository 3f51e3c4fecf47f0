package io.reslip.ingestion.layout.declared.value;

import io.reslip.ingestion.layout.Flaw;
import io.reslip.ingestion.layout.RejectCode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A date or time, in one of the ways that the source writes it.
 *
 * @param formats tried in order
 * @param kind what is made of it
 */
public record MomentConversion(List<MomentFormat> formats, Kind kind) implements Conversion {

  /** What is made of a moment. */
  public enum Kind {
    /** An {@link OffsetDateTime}. */
    TIME,
    /** A {@link LocalDate}. */
    DAY,
    /** A text such as 2026-06-15. */
    DAY_TEXT
  }

  private static final int LAST_HOUR = 23;
  private static final int LAST_OF_SIXTY = 59;

  public MomentConversion {
    formats = List.copyOf(formats);
  }

  @Override
  public @Nullable Object value(Cell cell, String name, Situation row) {
    if (cell.isEmpty()) {
      return null;
    }
    Moment moment = row.moment();
    for (MomentFormat format : formats) {
      if (format.read(cell.bytes(), cell.from(), cell.to(), moment)) {
        return moment.month == 0 && moment.day == 0 && moment.year <= 0
            ? null
            : made(moment, name, row);
      }
    }
    return cell.isZeros() ? null : Flaw.invalid(name, "is not written as a date of this layout");
  }

  private Object made(Moment moment, String name, Situation row) {
    if (moment.year < 0 && row.day() == null) {
      return new Flaw(
          RejectCode.YEAR_UNKNOWN,
          name + " has no year: send it in an upload that tells its businessDate or cycle");
    }
    LocalDate day =
        row.calendar().day(moment.year, moment.month, moment.day, row.day(), row.monthEnd());
    if (day == null) {
      return new Flaw(RejectCode.DATE_IMPOSSIBLE, name + " is a day that no calendar has");
    }
    return switch (kind) {
      case DAY -> day;
      case DAY_TEXT -> day.toString();
      case TIME -> time(day, moment, name, row);
    };
  }

  private static Object time(LocalDate day, Moment moment, String name, Situation row) {
    if (moment.hour > LAST_HOUR || moment.minute > LAST_OF_SIXTY || moment.second > LAST_OF_SIXTY) {
      return Flaw.invalid(name, "is a time that no clock shows");
    }
    LocalDateTime local =
        LocalDateTime.of(day, LocalTime.of(moment.hour, moment.minute, moment.second, moment.nano));
    ZoneOffset offset =
        moment.hasOffset
            ? ZoneOffset.ofTotalSeconds(moment.offsetSeconds)
            : row.zone().getRules().getOffset(local);
    return OffsetDateTime.of(local, offset);
  }
}
