package io.reslip.reconciliation.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class BackoffTest {

  @Property
  void theWaitIsBetweenHalfOfTheDoubledDelayAndAllOfItAndNeverAboveTheLongest(
      @ForAll @IntRange(min = 1, max = 1_000_000) int failures,
      @ForAll @LongRange(min = 1, max = 100_000) long first,
      @ForAll @LongRange(min = 1, max = 10_000_000) long longest,
      @ForAll long seed) {
    Backoff backoff = new Backoff(Duration.ofMillis(first), Duration.ofMillis(longest));

    long wait = backoff.after(failures, new Random(seed)).toMillis();

    double doubled = Math.min((double) longest, first * Math.pow(2, Math.min(failures - 1, 30)));
    assertThat((double) wait).isBetween(Math.floor(doubled / 2), doubled);
  }
}
