package io.reslip.suite.demo.play;

import io.reslip.suite.fleet.Day;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The moments of the simulated time at which something happens, in China's time. */
public enum Moment {
  MORNING(0, 7, 0, "contracts"),
  AFTERNOON(0, 15, 30, "first batches"),
  EVENING(0, 23, 30, "files of the day"),
  NEXT_DAY(1, 13, 0, "what is late"),
  LATE_FILES(1, 15, 0, "late files"),
  WINDOWS_CLOSED(6, 0, 0, "what is lost");

  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

  private final int daysLater;
  private final LocalTime time;
  private final String title;

  Moment(int daysLater, int hour, int minute, String title) {
    this.daysLater = daysLater;
    this.time = LocalTime.of(hour, minute);
    this.title = title;
  }

  /** The simulated time. */
  public OffsetDateTime time() {
    return Day.DATE.plusDays(daysLater).atTime(time).atOffset(CHINA);
  }

  /** For people, for example {@code 15 June 23:30}. */
  public String words() {
    return time().getDayOfMonth() + " June " + time;
  }

  /** What happens, in a word or two. */
  public String title() {
    return title;
  }
}
