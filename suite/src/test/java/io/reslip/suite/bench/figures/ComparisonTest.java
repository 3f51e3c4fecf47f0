package io.reslip.suite.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  @Test
  void theRatioIsTakenRoundByRound() {
    // given: 500, 250 and 1000 a second against 1000
    Comparison comparison = Figures.comparison();

    // then
    assertThat(comparison.ratio()).isEqualTo(new Spread(0.5, 0.25, 1));
  }

  @Test
  void theRatioByCpuComparesWhatOneRecordCosts() {
    // given: 400, 400 and 800 microseconds against 100
    Comparison comparison = Figures.comparison();

    // then
    assertThat(comparison.cpuRatio().median()).isCloseTo(0.25, within(1e-9));
    assertThat(comparison.cpuRatio().lowest()).isCloseTo(0.125, within(1e-9));
  }

  @Test
  void theCpuOfTheBenchItselfIsToldApart() {
    // given
    Run run = new Run(10, 0, 1, Map.of("ingestion", 0.5, "PostgreSQL", 0.25, Run.BENCH, 7.0), 0);

    // then
    assertThat(run.cpuMicros()).isCloseTo(75_000, within(1e-6));
    assertThat(Side.of("it", List.of(run)).cpuSeconds()).containsKey(Run.BENCH);
  }

  @Test
  void aSubjectWithoutAsManyFloorsIsRefused() {
    // given
    Side subject = Side.of("subject", List.of(Figures.run(1, 1), Figures.run(1, 1)));
    Side floor = Side.of("floor", List.of(Figures.run(1, 1)));

    // then
    assertThatThrownBy(() -> Comparison.of("", "records", subject, floor, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aStepIsHeldAgainstTheFirst() {
    // given
    Side first = Side.of("it", List.of(Figures.run(2, 0.1)));
    Side slower = Side.of("it", List.of(Figures.run(3, 0.4)));

    // when
    List<Step> steps = List.of(Step.of(100, first, first), Step.of(200, slower, first));

    // then
    assertThat(steps.getLast().cost()).isCloseTo(1.5, within(1e-9));
    assertThat(steps.getLast().cpuCost()).isCloseTo(4, within(1e-9));
    assertThat(Step.spread(steps)).isCloseTo(1.5, within(1e-9));
  }
}
