package io.reslip.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BackoffTest {
  private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(10), Duration.ofHours(1));

  @Property
  void theDelayIsBetweenHalfAndAllOfADoublingThatStopsAtTheLimit(
      @ForAll @IntRange(min = 1, max = 10_000) int attempt, @ForAll long seed) {
    Duration delay = BACKOFF.after(attempt, new Random(seed));

    double full = Math.min(3_600_000, 10_000 * Math.pow(2, attempt - 1));
    assertThat(delay.toMillis()).isBetween((long) (full / 2) - 1, (long) full);
  }
}
