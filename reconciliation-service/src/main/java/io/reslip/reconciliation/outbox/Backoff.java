package io.reslip.reconciliation.outbox;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait after a failure: doubling up to a longest, less up to half of it at random, so
 * that many messages that failed together do not come back together.
 */
record Backoff(Duration first, Duration longest) {
  private static final int MOST_DOUBLINGS = 30;

  /**
   * The wait after this many failures.
   *
   * @param failures from 1
   */
  Duration after(int failures, RandomGenerator random) {
    long factor = 1L << Math.clamp(failures - 1L, 0, MOST_DOUBLINGS);
    long full = Math.min(longest.toMillis(), Math.multiplyExact(first.toMillis(), factor));
    return Duration.ofMillis(full - random.nextLong(full / 2 + 1));
  }
}
