package io.reslip.suite.bench.faults;

import java.time.Duration;
import java.util.Locale;

/**
 * One thing that goes wrong.
 *
 * @param after how long after the one before
 * @param lasting how long it lasts, where it lasts
 * @param pick which of several alike, where there are several: any number
 */
record Fault(Kind kind, Duration after, Duration lasting, int pick) {

  /** What goes wrong. */
  enum Kind {
    /** SIGKILL, and started again at once. */
    INGESTION_KILLED,
    RECONCILIATION_KILLED,
    NOTIFICATION_KILLED,
    REPLICA_KILLED,
    /** SIGSTOP, and SIGCONT later. */
    INGESTION_FROZEN,
    RECONCILIATION_FROZEN,
    NOTIFICATION_FROZEN,
    REPLICA_FROZEN,
    /** SIGKILL to the postmaster. */
    POSTGRES_KILLED,
    POSTGRES_FROZEN,
    /** SIGKILL to one of its children: PostgreSQL then ends all and recovers. */
    BACKEND_KILLED,
    BACKEND_FROZEN,
    /** All connections on one way between services, or to PostgreSQL, end at once. */
    WAY_CUT,
    /** They end in the middle of what is said next. */
    WAY_TORN,
    /** New connections are refused. */
    WAY_CLOSED,
    /** Nothing gets through, and nobody is told. */
    WAY_STALLED
  }

  /** In a word or two, for people. */
  String words() {
    String name = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return lasting.isZero() ? name : name + " for " + lasting.toMillis() + " ms";
  }
}
