package io.reslip.reconciliation.matching.window;

/** How many records a window may have: few for a while after one had too much to look at. */
final class WindowSize {
  private final int least;
  private final int most;
  private int now;

  WindowSize(int least, int most) {
    this.least = least;
    this.most = Math.max(least, most);
    this.now = this.most;
  }

  int records() {
    return now;
  }

  boolean isLeast() {
    return now == least;
  }

  void tooMuch() {
    now = least;
  }

  void done() {
    now = (int) Math.min(most, 2L * now);
  }
}
