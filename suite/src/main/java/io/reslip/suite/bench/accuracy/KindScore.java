package io.reslip.suite.bench.accuracy;

/** How the answers did at one kind of discrepancy. Counts up. */
final class KindScore {
  final String kind;
  long cases;
  long found;
  long missed;
  long falseAlarms;

  /** Alarms without a cause that were withdrawn by themselves. */
  long premature;

  /** What the rules leave open, or nobody can know. */
  long open;

  /** Found, and something of it told wrongly. */
  long wrong;

  KindScore(String kind) {
    this.kind = kind;
  }

  ExactBounds missRate() {
    return ExactBounds.of(missed, cases);
  }

  ExactBounds falseRate() {
    return ExactBounds.of(falseAlarms, found + falseAlarms);
  }
}
