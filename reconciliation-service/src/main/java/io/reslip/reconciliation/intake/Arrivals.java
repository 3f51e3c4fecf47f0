package io.reslip.reconciliation.intake;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Wakes whoever waits for news in this replica. A hint only: what is there stands in the tables.
 */
@Singleton
public class Arrivals {
  private final Semaphore news = new Semaphore(0);

  /** Something was stored. */
  public void announce() {
    if (news.availablePermits() == 0) {
      news.release();
    }
  }

  /** Waits until something is announced, at most this long. */
  public void await(Duration longest) throws InterruptedException {
    if (news.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
      news.drainPermits();
    }
  }
}
