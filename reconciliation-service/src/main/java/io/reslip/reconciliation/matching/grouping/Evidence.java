package io.reslip.reconciliation.matching.grouping;

/** What two records of one type family say for and against being of one operation. */
final class Evidence {
  /** No evidence. */
  static final int NONE = Integer.MAX_VALUE;

  /** The weakest evidence; 1 is the strongest. */
  static final int WEAKEST = 10;

  /** A reference number may come again after a while, as a clearing may come late. */
  private static final long RRN_DAYS = 40;

  /** Clocks on both sides of midnight. */
  private static final long TRACE_DAYS = 1;

  private enum Key {
    SAME,
    OTHER,
    UNKNOWN
  }

  private Evidence() {}

  /** How strongly the two belong together, 1 to {@link #WEAKEST}, or {@link #NONE}. */
  static int level(Member one, Member other) {
    long days = one.daysFrom(other);
    boolean amount = one.sameAmount(other);
    Key trace = trace(one, other);
    boolean nearTrace = trace == Key.SAME && days <= TRACE_DAYS;
    return switch (rrn(one, other, days)) {
      case SAME ->
          trace == Key.OTHER ? crossed(amount, days) : amount ? near(1, days) : near(3, days);
      case UNKNOWN -> !nearTrace ? NONE : amount ? near(5, days) : days == 0 ? 7 : 9;
      case OTHER -> nearTrace && amount ? 8 : NONE;
    };
  }

  /** Whether nothing forbids that the two are of one operation. */
  static boolean compatible(Member one, Member other) {
    long days = one.daysFrom(other);
    Key rrn = rrn(one, other, days);
    Key trace = trace(one, other);
    if (one.source() == other.source()) {
      return sameSource(one, other, rrn, trace, days);
    }
    return switch (rrn) {
      case SAME -> trace != Key.OTHER || days <= TRACE_DAYS;
      case UNKNOWN -> trace == Key.UNKNOWN || (trace == Key.SAME && days <= TRACE_DAYS);
      case OTHER -> trace == Key.SAME && days <= TRACE_DAYS && one.sameAmount(other);
    };
  }

  /** The pass that this evidence stands for. */
  static Pass pass(Member one, Member other) {
    return rrn(one, other, one.daysFrom(other)) == Key.SAME
        ? Pass.RRN_TERMINAL
        : Pass.TERMINAL_BATCH_STAN;
  }

  // Two records of one source are one payment told twice only where nothing tells them apart.
  private static boolean sameSource(Member one, Member other, Key rrn, Key trace, long days) {
    if (trace == Key.OTHER || rrn == Key.OTHER) {
      return false;
    }
    boolean dated = one.record().occurredAt() != null && other.record().occurredAt() != null;
    return rrn == Key.SAME ? !dated || days <= TRACE_DAYS : days == 0;
  }

  private static int crossed(boolean amount, long days) {
    if (days > TRACE_DAYS) {
      return NONE;
    }
    return amount ? 8 : 10;
  }

  private static int near(int level, long days) {
    return days == 0 ? level : level + 1;
  }

  private static Key rrn(Member one, Member other, long days) {
    String mine = one.keys().rrn();
    String others = other.keys().rrn();
    if (mine == null || others == null) {
      return Key.UNKNOWN;
    }
    return mine.equals(others) && days <= RRN_DAYS ? Key.SAME : Key.OTHER;
  }

  private static Key trace(Member one, Member other) {
    String mine = one.keys().trace();
    String others = other.keys().trace();
    if (mine == null || others == null) {
      return Key.UNKNOWN;
    }
    return mine.equals(others) ? Key.SAME : Key.OTHER;
  }
}
