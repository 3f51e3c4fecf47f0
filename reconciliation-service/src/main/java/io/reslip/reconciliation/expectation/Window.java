package io.reslip.reconciliation.expectation;

import java.time.Duration;

/**
 * When a source's records of a business date are due, and until when they may still come: counted
 * on the wall clock from the date's midnight.
 *
 * @param workingDays whole days are counted in working days
 */
record Window(Duration due, Duration closes, boolean workingDays) {
  Window(Duration due, Duration closes) {
    this(due, closes, false);
  }

  Window {
    if (due.compareTo(closes) > 0) {
      throw new IllegalArgumentException("a window that closes before its records are due");
    }
  }
}
