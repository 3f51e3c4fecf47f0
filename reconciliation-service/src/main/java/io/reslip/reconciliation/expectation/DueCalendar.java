package io.reslip.reconciliation.expectation;

import io.reslip.reconciliation.intake.Source;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** When records are due. A deadline is past from its own instant on. */
public final class DueCalendar {
  private final ZoneId zone;
  private final WorkingDays working;
  private final Map<Source, Window> windows;

  DueCalendar(ZoneId zone, Map<Source, Window> windows) {
    this(zone, WorkingDays.PLAIN, windows);
  }

  DueCalendar(ZoneId zone, WorkingDays working, Map<Source, Window> windows) {
    this.zone = zone;
    this.working = working;
    this.windows = new EnumMap<>(windows);
  }

  /** Business dates for which a deadline of a source lies between two times. */
  public record Crossing(Source source, LocalDate first, LocalDate last) {}

  /** Whether the source owes anything at all. */
  public boolean covers(Source source) {
    return windows.containsKey(source);
  }

  /** When the source's record of that business date is due. */
  public Instant due(Source source, LocalDate day) {
    Window window = window(source);
    return at(day, window.due(), window);
  }

  /** When the source's window for that business date closes. */
  public Instant closes(Source source, LocalDate day) {
    Window window = window(source);
    return at(day, window.closes(), window);
  }

  /**
   * Whose verdicts may differ between two times, whichever is the earlier. Empty when no deadline
   * lies between.
   */
  public List<Crossing> crossings(Instant from, Instant to) {
    Instant early = from.isBefore(to) ? from : to;
    Instant late = from.isBefore(to) ? to : from;
    List<Crossing> crossings = new ArrayList<>();
    windows.forEach((source, window) ->
        Stream.of(window.due(), window.closes())
            .forEach(offset -> {
              LocalDate first = lastDay(early, offset, window).plusDays(1);
              LocalDate last = lastDay(late, offset, window);
              if (!first.isAfter(last)) {
                crossings.add(new Crossing(source, first, last));
              }
            }));
    return crossings;
  }

  // The last business date whose deadline is not after the time: working days only make it later.
  private LocalDate lastDay(Instant time, Duration offset, Window window) {
    LocalDate day = time.atZone(zone).toLocalDateTime().minus(offset).toLocalDate().plusDays(1);
    while (at(day, offset, window).isAfter(time)) {
      day = day.minusDays(1);
    }
    return day;
  }

  private Instant at(LocalDate day, Duration offset, Window window) {
    if (window.workingDays()) {
      long days = offset.toDays();
      return working
          .plus(day, days)
          .atStartOfDay()
          .plus(offset.minusDays(days))
          .atZone(zone)
          .toInstant();
    }
    return day.atStartOfDay().plus(offset).atZone(zone).toInstant();
  }

  private Window window(Source source) {
    Window window = windows.get(source);
    if (window == null) {
      throw new IllegalArgumentException("nothing is owed by " + source);
    }
    return window;
  }
}
