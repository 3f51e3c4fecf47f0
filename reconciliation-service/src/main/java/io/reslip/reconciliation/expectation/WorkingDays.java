package io.reslip.reconciliation.expectation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * On which days a rail works: Monday to Friday, but for holidays, and weekend days that are worked
 * in their place.
 */
record WorkingDays(Set<LocalDate> holidays, Set<LocalDate> workdays) {
  /** No holidays are known. */
  static final WorkingDays PLAIN = new WorkingDays(Set.of(), Set.of());

  /** Longer than any row of holidays: a calendar without any working day is a mistake. */
  private static final int LONGEST_REST = 60;

  WorkingDays {
    holidays = Set.copyOf(holidays);
    workdays = Set.copyOf(workdays);
  }

  boolean works(LocalDate day) {
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return workdays.contains(day) || (!weekend && !holidays.contains(day));
  }

  /** The day that is so many working days later; of a day of rest, counted from the next one. */
  LocalDate plus(LocalDate day, long workingDays) {
    LocalDate at = next(day);
    for (long left = workingDays; left > 0; left--) {
      at = next(at.plusDays(1));
    }
    return at;
  }

  private LocalDate next(LocalDate day) {
    LocalDate at = day;
    for (int rest = 0; !works(at); rest++) {
      if (rest == LONGEST_REST) {
        throw new IllegalStateException("a calendar without a working day after " + day);
      }
      at = at.plusDays(1);
    }
    return at;
  }
}
