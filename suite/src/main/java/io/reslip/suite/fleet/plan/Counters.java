package io.reslip.suite.fleet.plan;

import io.reslip.suite.fleet.model.Terminal;

/** A terminal's batch and trace numbers: they go on from day to day, and wrap at 999999. */
final class Counters {
  private static final int LAST = 999_999;

  private int batch;
  private int stan;

  /** As they stand in the first morning. */
  Counters(Terminal terminal) {
    batch = terminal.firstBatch();
    stan = terminal.firstStan();
  }

  /** The open batch. */
  int batch() {
    return batch;
  }

  /** The next trace number. */
  int stan() {
    return stan;
  }

  /** A bad check value: both begin anew. */
  void restart() {
    batch = 1;
    stan = 1;
  }

  /** A day on which so many were used has passed. */
  void pass(int batches, int stans) {
    batch = (batch - 1 + batches) % LAST + 1;
    stan = (stan - 1 + stans) % LAST + 1;
  }

  /** Takes the next trace number. */
  int takeStan() {
    int taken = stan;
    pass(0, 1);
    return taken;
  }

  /** Goes on to the next batch. */
  void closeBatch() {
    pass(1, 0);
  }
}
