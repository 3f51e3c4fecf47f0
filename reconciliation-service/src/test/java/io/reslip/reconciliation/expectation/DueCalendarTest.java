package io.reslip.reconciliation.expectation;

import static org.assertj.core.api.Assertions.assertThat;

import io.reslip.reconciliation.expectation.DueCalendar.Crossing;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.intake.SourceClaim;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class DueCalendarTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 15);
  private static final DueCalendar CALENDAR =
      new DueCalendar(
          ZoneId.of("Asia/Shanghai"),
          Map.of(
              Source.HOST, new Window(Duration.ofHours(25), Duration.ofHours(48)),
              Source.SCHEME, new Window(Duration.ofHours(36), Duration.ofHours(120))));

  @Test
  void deadlinesAreOfTheAcquirersWallClock() {
    assertThat(CALENDAR.due(Source.HOST, DAY)).isEqualTo("2026-06-15T17:00:00Z");
    assertThat(CALENDAR.closes(Source.HOST, DAY)).isEqualTo("2026-06-16T16:00:00Z");
    assertThat(CALENDAR.due(Source.SCHEME, DAY)).isEqualTo("2026-06-16T04:00:00Z");
  }

  @Test
  void whereClocksChangeTheHourOnTheWallCounts() {
    DueCalendar berlin =
        new DueCalendar(
            ZoneId.of("Europe/Berlin"),
            Map.of(Source.HOST, new Window(Duration.ofHours(25), Duration.ofHours(48))));

    assertThat(berlin.due(Source.HOST, LocalDate.of(2026, 3, 28)))
        .isEqualTo("2026-03-29T00:00:00Z");
    assertThat(berlin.closes(Source.HOST, LocalDate.of(2026, 3, 28)))
        .isEqualTo("2026-03-29T22:00:00Z");
  }

  @Test
  void betweenTwoTimesThoseDaysAreTouchedThatHaveADeadlineThere() {
    assertThat(
            CALENDAR.crossings(
                Instant.parse("2026-06-15T16:59:59Z"), Instant.parse("2026-06-15T17:00:00Z")))
        .containsExactly(new Crossing(Source.HOST, DAY, DAY));
    assertThat(
            CALENDAR.crossings(
                Instant.parse("2026-06-15T17:00:00Z"), Instant.parse("2026-06-16T03:00:00Z")))
        .doesNotContain(new Crossing(Source.HOST, DAY, DAY));
  }

  @Test
  void aTimeThatDoesNotMoveTouchesNothing() {
    Instant now = Instant.parse("2026-06-15T17:00:00Z");
    assertThat(CALENDAR.crossings(now, now)).isEmpty();
  }

  @Property
  void whateverCanChangeBetweenTwoTimesIsTouched(
      @ForAll @LongRange(min = 0, max = 5_000_000) long from,
      @ForAll @LongRange(min = 0, max = 5_000_000) long to,
      @ForAll @LongRange(min = -10, max = 70) long days) {
    Instant start = Instant.parse("2026-06-15T00:00:00Z");
    Instant before = start.plusSeconds(from);
    Instant after = start.plusSeconds(to);
    LocalDate day = DAY.plusDays(days);
    for (Source source : List.of(Source.HOST, Source.SCHEME)) {
      Completeness complete =
          new Completeness(List.of(new SourceClaim(1, source, null, null, day, "u", start)));
      boolean differs =
          !verdict(source, day, complete, before).equals(verdict(source, day, complete, after));
      boolean touched =
          CALENDAR.crossings(before, after).stream()
              .anyMatch(crossing ->
                  crossing.source() == source
                      && !day.isBefore(crossing.first())
                      && !day.isAfter(crossing.last()));
      assertThat(touched).isEqualTo(differs);
    }
  }

  @Test
  void theEarliestClaimThatCoversAPaymentProvesIt() {
    SourceClaim all = claim(5, null, null, "all");
    SourceClaim merchants = claim(4, "M1", null, "merchant");
    SourceClaim others = claim(1, "M2", null, "other");
    SourceClaim devices = claim(9, null, "T1", "device");
    Completeness completeness = new Completeness(List.of(all, merchants, others, devices));

    assertThat(completeness.of(Source.HOST, DAY, "M1", "T1")).contains(merchants);
    assertThat(completeness.of(Source.HOST, DAY, "M3", "T1")).contains(all);
    assertThat(completeness.of(Source.HOST, DAY.plusDays(1), "M1", "T1")).isEmpty();
    assertThat(new Completeness(List.of(devices)).of(Source.HOST, DAY, "M1", null)).isEmpty();
  }

  private static SourceClaim claim(long position, String merchant, String device, String upload) {
    return new SourceClaim(position, Source.HOST, merchant, device, DAY, upload, Instant.EPOCH);
  }

  private static LegVerdict verdict(
      Source source, LocalDate day, Completeness completeness, Instant now) {
    return LegVerdict.of(source, day, null, null, CALENDAR, completeness, now);
  }

  @Test
  void whereWorkingDaysCountNothingIsDueOnADayOfRest() {
    LocalDate friday = LocalDate.of(2026, 9, 25);
    WorkingDays october =
        new WorkingDays(Set.of(LocalDate.of(2026, 9, 28)), Set.of(LocalDate.of(2026, 9, 27)));
    Window nextDay = new Window(Duration.ofHours(36), Duration.ofHours(120), true);

    DueCalendar plain =
        new DueCalendar(
            ZoneId.of("Asia/Shanghai"), WorkingDays.PLAIN, Map.of(Source.SCHEME, nextDay));
    DueCalendar shifted =
        new DueCalendar(ZoneId.of("Asia/Shanghai"), october, Map.of(Source.SCHEME, nextDay));

    // Monday at noon; with a worked Sunday in place of a holiday on Monday, Sunday at noon.
    assertThat(plain.due(Source.SCHEME, friday)).isEqualTo("2026-09-28T04:00:00Z");
    assertThat(plain.due(Source.SCHEME, friday.plusDays(1))).isEqualTo("2026-09-29T04:00:00Z");
    assertThat(shifted.due(Source.SCHEME, friday)).isEqualTo("2026-09-27T04:00:00Z");
    assertThat(shifted.due(Source.SCHEME, friday.plusDays(2))).isEqualTo("2026-09-29T04:00:00Z");
  }

  @Property
  void noDeadlineIsPassedOverWhereWorkingDaysCount(
      @ForAll @LongRange(min = 0, max = 400) long fromHours,
      @ForAll @LongRange(min = 0, max = 200) long hours) {
    DueCalendar calendar =
        new DueCalendar(
            ZoneId.of("Asia/Shanghai"),
            WorkingDays.PLAIN,
            Map.of(Source.SCHEME, new Window(Duration.ofHours(36), Duration.ofHours(120), true)));
    Instant from = Instant.parse("2026-06-15T00:00:00Z").plus(Duration.ofHours(fromHours));
    Instant to = from.plus(Duration.ofHours(hours));

    for (LocalDate day = LocalDate.of(2026, 6, 1); day.getMonthValue() < 8; day = day.plusDays(1)) {
      LocalDate asked = day;
      for (Instant deadline :
          List.of(calendar.due(Source.SCHEME, day), calendar.closes(Source.SCHEME, day))) {
        if (deadline.isAfter(from) && !deadline.isAfter(to)) {
          assertThat(calendar.crossings(from, to))
              .anyMatch(one -> !asked.isBefore(one.first()) && !asked.isAfter(one.last()));
        }
      }
    }
  }
}
