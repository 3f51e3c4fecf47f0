package io.reslip.ingestion.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissingYearTest {

  @ParameterizedTest
  @CsvSource({
    "--12-31, 2026-01-01, 2025-12-31",
    "--01-01, 2025-12-31, 2026-01-01",
    "--06-16, 2026-06-15, 2026-06-16",
    "--02-29, 2026-02-28, 2024-02-29"
  })
  void theYearIsTheOneThatBringsTheDayNearest(MonthDay day, LocalDate known, LocalDate expected) {
    assertThat(MissingYear.nearest(day, known)).isEqualTo(expected);
  }

  @Property
  void aDayWithinHalfAYearIsFoundAgain(
      @ForAll @DateRange(min = "2001-01-01", max = "2090-12-31") LocalDate day,
      @ForAll @net.jqwik.api.constraints.IntRange(min = -180, max = 180) int distance) {
    LocalDate known = day.plusDays(distance);
    assertThat(MissingYear.nearest(MonthDay.from(day), known)).isEqualTo(day);
    assertThat(Math.abs(ChronoUnit.DAYS.between(day, known))).isLessThan(181);
  }
}
