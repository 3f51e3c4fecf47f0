package io.reslip.suite.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class SpreadTest {

  @Test
  void theMedianOfAnOddNumberIsTheOneInTheMiddle() {
    assertThat(Spread.of(List.of(7.0, 1.0, 3.0))).isEqualTo(new Spread(3, 1, 7));
  }

  @Test
  void theMedianOfAnEvenNumberIsTheMeanOfTheTwoInTheMiddle() {
    assertThat(Spread.of(List.of(8.0, 1.0, 3.0, 4.0))).isEqualTo(new Spread(3.5, 1, 8));
  }

  @Test
  void oneValueIsItsOwnMedianAndRange() {
    assertThat(Spread.of(List.of(2.5))).isEqualTo(new Spread(2.5, 2.5, 2.5));
  }

  @Test
  void nothingMeasuredHasNoMedian() {
    assertThatThrownBy(() -> Spread.of(List.of())).isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void theMedianHasAsManyValuesBelowAsAbove(
      @ForAll @NotEmpty List<@DoubleRange(min = -1e6, max = 1e6) Double> values) {
    // when
    Spread spread = Spread.of(values);

    // then
    long below = values.stream().filter(value -> value < spread.median()).count();
    long above = values.stream().filter(value -> value > spread.median()).count();
    assertThat(below).isLessThanOrEqualTo(values.size() / 2);
    assertThat(above).isLessThanOrEqualTo(values.size() / 2);
    assertThat(values).contains(spread.lowest(), spread.highest());
    assertThat(values).allMatch(value -> value >= spread.lowest() && value <= spread.highest());
  }
}
