package io.reslip.suite.demo.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import org.junit.jupiter.api.Test;

class MomentTest {

  @Test
  void timeOnlyGoesOn() {
    assertThat(Arrays.stream(Moment.values()).map(Moment::time))
        .isSortedAccordingTo(Comparator.naturalOrder());
    assertThat(Moment.EVENING.time()).hasToString("2026-06-15T23:30+08:00");
    assertThat(Moment.WINDOWS_CLOSED.words()).isEqualTo("21 June 00:00");
  }
}
