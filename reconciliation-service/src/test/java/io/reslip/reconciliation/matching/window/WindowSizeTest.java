package io.reslip.reconciliation.matching.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WindowSizeTest {

  @Test
  void afterTooMuchItIsSmallAndGrowsAgain() {
    WindowSize size = new WindowSize(10, 35);

    assertThat(size.records()).isEqualTo(35);
    size.tooMuch();
    assertThat(size.records()).isEqualTo(10);
    assertThat(size.isLeast()).isTrue();
    size.done();
    size.done();
    assertThat(size.records()).isEqualTo(35);
  }
}
