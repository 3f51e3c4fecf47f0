package io.reslip.ingestion.feed;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Wakes those who wait for a new chunk. Commits of this process are told at once; those of other
 * replicas are found by one short query at a time for all who wait, and none when nobody does.
 */
@Singleton
class FeedNews {
  private static final long POLL_NANOS = Duration.ofMillis(200).toNanos();

  private final FeedTable table;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private long known;
  private long polledAt = System.nanoTime() - POLL_NANOS;
  private boolean polling;

  FeedNews(FeedTable table) {
    this.table = table;
  }

  /** A chunk of this process was committed. */
  void published(long position) {
    lock.lock();
    try {
      known = Math.max(known, position);
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until there is a chunk behind this position, or the time is over. Holds no connection.
   */
  void await(long position, Duration atMost) throws InterruptedException {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (true) {
      boolean mine = false;
      lock.lock();
      try {
        long now = System.nanoTime();
        if (known > position || now >= deadline) {
          return;
        }
        if (!polling && now - polledAt >= POLL_NANOS) {
          polling = true;
          mine = true;
        } else {
          long left = news.awaitNanos(Math.min(POLL_NANOS, deadline - now));
          if (left > 0) {
            continue;
          }
        }
      } finally {
        lock.unlock();
      }
      if (mine) {
        poll();
      }
    }
  }

  private void poll() throws InterruptedException {
    long head = 0;
    try {
      head = table.head().position();
    } finally {
      lock.lock();
      polling = false;
      polledAt = System.nanoTime();
      lock.unlock();
    }
    published(head);
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
  }
}
