package io.reslip.reconciliation.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReadPlanTest {

  @Test
  void slicesAtOneCursorAreReadInOneRequest() {
    ReadPlan plan = ReadPlan.of(List.of(slice(0, "c", 5), slice(1, "c", 5))).orElseThrow();

    assertThat(plan.numbers()).containsExactly(0, 1);
    assertThat(plan.all()).isTrue();
  }

  @Test
  void whatIsFarBehindIsReadAloneFirst() {
    ReadPlan plan = ReadPlan.of(List.of(slice(0, "far", 9_000), slice(1, "back", 5))).orElseThrow();

    assertThat(plan.numbers()).containsExactly(1);
    assertThat(plan.cursor()).isEqualTo("back");
    assertThat(plan.all()).isFalse();
  }

  @Test
  void whatIsALittleAheadReadsAgainWithTheOthers() {
    ReadPlan plan = ReadPlan.of(List.of(slice(0, "ahead", 8), slice(1, "back", 5))).orElseThrow();

    assertThat(plan.numbers()).containsExactly(0, 1);
    assertThat(plan.cursor()).isEqualTo("back");
  }

  @Test
  void aCursorThatStandsBeyondWhatASliceHasIsNotForIt() {
    Slice cutWithinSix = new Slice(1, "6.100", 5, 6, 0, 0, false, 1);
    Slice cutEarlier = new Slice(0, "6.050", 5, 6, 0, 0, false, 1);

    ReadPlan plan = ReadPlan.of(List.of(cutEarlier, cutWithinSix)).orElseThrow();

    assertThat(plan.numbers()).containsExactly(0);
  }

  private static Slice slice(int number, String cursor, long position) {
    return new Slice(number, cursor, position, position, 0, 0, false, 1);
  }
}
