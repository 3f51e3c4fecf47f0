package io.reslip.ingestion.layout;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;

/** Finds the year of dates that are written without one, as DE 7, DE 13 and clearing files do. */
public final class MissingYear {

  /** 29 February comes again after eight years at the latest. */
  private static final int YEARS = 8;

  private MissingYear() {}

  /**
   * The day that lies nearest to a known one, before or after it: a file holds payments of both
   * sides of New Year, and some that are dated after its settlement. At equal distance the earlier.
   */
  public static LocalDate nearest(MonthDay day, LocalDate known) {
    LocalDate best = null;
    for (int year = known.getYear() - YEARS; year <= known.getYear() + YEARS; year++) {
      if (day.isValidYear(year)) {
        LocalDate candidate = day.atYear(year);
        if (best == null || distance(candidate, known) < distance(best, known)) {
          best = candidate;
        }
      }
    }
    if (best == null) {
      throw new IllegalStateException("no year within eight holds " + day);
    }
    return best;
  }

  private static long distance(LocalDate one, LocalDate other) {
    return Math.abs(ChronoUnit.DAYS.between(one, other));
  }
}
