package io.reslip.reconciliation.inquiry.fit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reslip.reconciliation.inquiry.fit.Remembered.Between;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final Instant TEN = Instant.parse("2026-06-15T02:00:00Z");
  private static final Told PAYMENT =
      new Told(
          Map.of(
              Field.AMOUNT, Set.of("12850"),
              Field.STAN, Set.of("000123"),
              Field.AUTH_CODE, Set.of("A00102"),
              Field.CARD_LAST_4, Set.of("1111")),
          Set.of(TEN));

  @Test
  void whatIsExactlyRememberedIsCertain() {
    Comparison comparison =
        Comparison.of(
            remembered(Map.of(Field.AMOUNT, "12850", Field.STAN, "123", Field.AUTH_CODE, "a00102")),
            PAYMENT);

    assertThat(comparison.fits()).hasSize(4).allSatisfy((field, fit) -> exact(fit));
    assertThat(comparison.score()).isEqualTo(1);
  }

  @Test
  void aSlipIsNearAndAMovedPointIsToo() {
    assertThat(fit(Field.AMOUNT, "18250")).isEqualTo(Fit.NEAR);
    assertThat(fit(Field.AMOUNT, "1285000")).isEqualTo(Fit.NEAR);
    assertThat(fit(Field.AMOUNT, "77777")).isEqualTo(Fit.DIFFERENT);
  }

  @Test
  void whatNoSourceSpeaksOfSpeaksNeitherForNorAgainst() {
    assertThat(fit(Field.RRN, "616612345678")).isEqualTo(Fit.UNKNOWN);
  }

  @Test
  void anHourOffIsNearAndHalfADayIsFar() {
    assertThat(time(Duration.ZERO)).isEqualTo(Fit.EXACT);
    assertThat(time(Duration.ofMinutes(9))).isEqualTo(Fit.NEAR);
    assertThat(time(Duration.ofMinutes(40))).isEqualTo(Fit.FAR);
    assertThat(time(Duration.ofMinutes(62))).isEqualTo(Fit.NEAR);
    assertThat(time(Duration.ofMinutes(-58))).isEqualTo(Fit.NEAR);
    assertThat(time(Duration.ofHours(12))).isEqualTo(Fit.FAR);
    assertThat(time(Duration.ofHours(40))).isEqualTo(Fit.DIFFERENT);
  }

  @Property
  void aSlipNeverScoresAboveTheTruthNorBelowSomethingElse(
      @ForAll @LongRange(min = 1, max = 99_999_999) long amount,
      @ForAll @LongRange(min = 1, max = 99_999_999) long other) {
    double exact = score(amount, amount);
    double asked = score(amount, other);

    assertThat(asked).isBetween(0.0, exact);
    if (Slip.between(Long.toString(amount), Long.toString(other))) {
      assertThat(asked).isGreaterThan(score(amount, 100_000_000_000L));
    }
  }

  private static double score(long amount, long asked) {
    Told told = new Told(Map.of(Field.AMOUNT, Set.of(Long.toString(amount))), Set.of(TEN));
    return Comparison.of(remembered(Map.of(Field.AMOUNT, Long.toString(asked))), told).score();
  }

  private static Fit fit(Field field, String asked) {
    return Comparison.of(remembered(Map.of(field, asked)), PAYMENT).fits().get(field);
  }

  private static Fit time(Duration later) {
    Instant asked = TEN.plus(later);
    Remembered remembered = new Remembered(Map.of(), Optional.of(new Between(asked, asked)));
    return Comparison.of(remembered, PAYMENT).fits().get(Field.TIME);
  }

  private static Remembered remembered(Map<Field, String> texts) {
    return new Remembered(texts, Optional.of(new Between(TEN, TEN)));
  }

  private static void exact(Fit fit) {
    assertThat(fit).isEqualTo(Fit.EXACT);
  }
}
