package io.reslip.reconciliation.merchant;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeeTest {

  @ParameterizedTest
  @CsvSource({
    "12850,  77", // 77.1
    "12750,  77", // 76.5: half goes up
    "12749,  76", // 76.494
    "100,    8", // at least
    "900000, 2000", // at most
    "0,      8"
  })
  void sixTenthsOfAPercentAreCountedExactlyBetweenMinimumAndCap(long amount, long expected) {
    assertThat(new Fee(null, new BigDecimal("0.6"), 8L, 2_000L).of(amount)).isEqualTo(expected);
  }

  @Test
  void theFeeIsThatOfTheTypeOfTheCardElseTheOneWithoutAType() {
    Conditions agreed =
        conditions(
            new Fee("DEBIT", new BigDecimal("0.4"), null, 1_800L),
            new Fee(null, new BigDecimal("0.6"), null, null));

    assertThat(agreed.fee(1_000_000, "DEBIT")).contains(1_800L);
    assertThat(agreed.fee(1_000_000, "CREDIT")).contains(6_000L);
  }

  @Test
  void whereTheTypeOfTheCardIsNotToldNoFeeIsHeldAgainstIt() {
    Conditions agreed =
        conditions(
            new Fee("DEBIT", new BigDecimal("0.4"), null, null),
            new Fee("CREDIT", new BigDecimal("0.6"), null, null));

    assertThat(agreed.fee(1_000_000, null)).isEmpty();
    assertThat(agreed.fee(1_000_000, "PREPAID")).isEmpty();
    assertThat(agreed.fee(1, null)).contains(0L);
    assertThat(Conditions.NONE.fee(1_000, "DEBIT")).isEmpty();
  }

  @Test
  void aToleranceIsTheLargerOfAmountAndPercentAndNeverAboveItsCap() {
    Tolerance tolerance = new Tolerance(5L, new BigDecimal("0.1"), 20L);

    assertThat(tolerance.covers(1_000, 5)).isTrue();
    assertThat(tolerance.covers(1_000, -6)).isFalse();
    assertThat(tolerance.covers(10_000, 10)).isTrue();
    assertThat(tolerance.covers(1_000_000, 20)).isTrue();
    assertThat(tolerance.covers(1_000_000, 21)).isFalse();
    assertThat(new Tolerance(null, null, null).covers(1_000, 0)).isTrue();
    assertThat(new Tolerance(null, null, null).covers(1_000, 1)).isFalse();
  }

  @Property
  void aFeeIsNeverFurtherThanHalfAUnitFromTheExactOne(
      @ForAll @LongRange(min = 0, max = 100_000_000_000L) long amount) {
    long fee = new Fee(null, new BigDecimal("0.6"), null, null).of(amount);

    assertThat(Math.abs(fee * 1_000 - amount * 6)).isLessThanOrEqualTo(500);
  }

  private static Conditions conditions(Fee... fees) {
    return new Conditions(List.of(fees), null, null, Map.of());
  }
}
