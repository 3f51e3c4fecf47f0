package io.reslip.suite.bench.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ProcessTimesTest {

  @Test
  void aNameWithBlanksAndBracketsDoesNotShiftTheFields() {
    // given
    String stat =
        "4711 (postgres: (x) y) S 1 4711 4711 0 -1 4194560 900 800 1 2 150 50 700 300 20 0 1 0 99 1 1\n";

    // when
    ProcessTimes times = ProcessTimes.parse(stat);

    // then
    assertThat(times).isEqualTo(new ProcessTimes(2.0, 10.0));
    assertThat(times.all()).isEqualTo(12.0);
  }

  @Test
  void whatWasUsedIsTheDifferenceOfTwoReadings() {
    assertThat(
            CpuMeter.between(
                Map.of("ingestion", 2.0, "PostgreSQL", 5.0),
                Map.of("ingestion", 3.5, "PostgreSQL", 4.9, "reconciliation", 9.0)))
        .as("a process that came or went meanwhile tells nothing, and none uses less than nothing")
        .isEqualTo(Map.of("ingestion", 1.5, "PostgreSQL", 0.0));
  }
}
