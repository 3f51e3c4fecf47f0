package io.reslip.ingestion.iso8583.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.reslip.ingestion.iso8583.message.JournalDates.Moment;
import io.reslip.ingestion.layout.RejectCode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JournalDatesTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @Test
  void theYearIsTheOneThatBringsTheDateNearestInBothDirections() {
    assertThat(at("2027-01-01", "1231")).isEqualTo(at("2026-12-31T10:00:00+08:00"));
    assertThat(at("2026-12-31", "0101")).isEqualTo(at("2027-01-01T10:00:00+08:00"));
    assertThat(at("2026-06-15", "0615")).isEqualTo(at("2026-06-15T10:00:00+08:00"));
  }

  @Test
  void aLeapDayIsInAYearThatHasOne() {
    assertThat(at("2028-03-01", "0229")).isEqualTo(at("2028-02-29T10:00:00+08:00"));
    assertThat(at("2027-12-01", "0229")).isEqualTo(at("2028-02-29T10:00:00+08:00"));
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThat(code("2026-06-15", null, "100000")).isEqualTo(RejectCode.DATE_MISSING);
    assertThat(code("2026-06-15", "0000", "100000")).isEqualTo(RejectCode.DATE_MISSING);
    assertThat(code("2026-06-15", "0615", null)).isEqualTo(RejectCode.DATE_MISSING);
    assertThat(code(null, "0615", "100000")).isEqualTo(RejectCode.YEAR_UNKNOWN);
    assertThat(code("2026-06-15", "0631", "100000")).isEqualTo(RejectCode.FIELD_INVALID);
    assertThat(code("2026-06-15", "0615", "240000")).isEqualTo(RejectCode.FIELD_INVALID);
  }

  @Property
  void anyDigitsAreADateOrNone(
      @ForAll @IntRange(max = 9999) int day, @ForAll @IntRange(max = 999_999) int time) {
    String date = "%04d".formatted(day);
    Moment moment =
        new JournalDates(ZONE, LocalDate.of(2026, 6, 15)).moment(date, "%06d".formatted(time));
    if (moment instanceof Moment.At at) {
      assertThat("%02d%02d".formatted(at.time().getMonthValue(), at.time().getDayOfMonth()))
          .isEqualTo(date);
    } else {
      assertThat(JournalDates.isDay(date) && JournalDates.isTime("%06d".formatted(time))).isFalse();
    }
  }

  private static OffsetDateTime at(String businessDate, String date) {
    Moment moment = moment(businessDate, date, "100000");
    return ((Moment.At) moment).time();
  }

  private static OffsetDateTime at(String time) {
    return OffsetDateTime.parse(time);
  }

  private static RejectCode code(
      @Nullable String businessDate, @Nullable String date, @Nullable String time) {
    return ((Moment.Unknown) moment(businessDate, date, time)).code();
  }

  private static Moment moment(
      @Nullable String businessDate, @Nullable String date, @Nullable String time) {
    LocalDate day = businessDate == null ? null : LocalDate.parse(businessDate);
    return new JournalDates(ZONE, day).moment(date, time);
  }
}
