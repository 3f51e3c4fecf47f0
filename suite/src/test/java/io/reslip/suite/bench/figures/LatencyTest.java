package io.reslip.suite.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatencyTest {

  @Test
  void soManyOfAHundredTookNoLonger() {
    // given 100, 99, … 1 ms
    long[] nanos = LongStream.rangeClosed(1, 100).map(ms -> (101 - ms) * 1_000_000).toArray();

    Latency latency = Latency.of("answers", nanos, "");

    assertThat(latency).isEqualTo(new Latency("answers", 100, 50, 95, 99, 100, ""));
  }

  @Test
  void ofOneAllAreTheSame() {
    assertThat(Latency.of("one", new long[] {2_500_000}, ""))
        .isEqualTo(new Latency("one", 1, 2.5, 2.5, 2.5, 2.5, ""));
  }
}
