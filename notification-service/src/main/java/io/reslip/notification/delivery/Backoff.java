package io.reslip.notification.delivery;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait after an attempt that failed: twice as long each time, up to a limit, and a
 * random half of it less, so that what failed together does not come back together.
 */
record Backoff(Duration first, Duration longest) {
  /** Enough to reach any limit, and far from an overflow. */
  private static final int MAX_DOUBLINGS = 30;

  /**
   * The delay.
   *
   * @param attempt number of the attempt that failed, from 1
   */
  Duration after(int attempt, RandomGenerator random) {
    int doublings = Math.min(Math.max(attempt - 1, 0), MAX_DOUBLINGS);
    long full = Math.min(longest.toMillis(), saturated(first.toMillis(), doublings));
    return Duration.ofMillis(full - Math.round(random.nextDouble() * 0.5 * full));
  }

  private static long saturated(long millis, int doublings) {
    return millis > (Long.MAX_VALUE >> doublings) ? Long.MAX_VALUE : millis << doublings;
  }
}
