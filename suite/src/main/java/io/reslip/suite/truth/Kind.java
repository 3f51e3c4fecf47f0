package io.reslip.suite.truth;

import io.reslip.suite.fleet.model.Source;

/** The kinds of discrepancy that a simulated day holds. */
public enum Kind {
  MISSING_AT_TERMINAL("records lost at a terminal"),
  MISSING_AT_HOST("records lost at the host"),
  MISSING_AT_SCHEME("records lost at the scheme"),
  MISSING_AT_TILL("records lost at a till"),
  AMOUNT_DIFF("wrong amounts"),
  DUPLICATE_RECORD("lines told twice"),
  SOURCE_LATE("late files");

  private final String words;

  Kind(String words) {
    this.words = words;
  }

  /** What it is, in the plural, for a report. */
  public String words() {
    return words;
  }

  /** The kind of a record that this source lacks. */
  static Kind missingAt(Source source) {
    return switch (source) {
      case TERMINAL -> MISSING_AT_TERMINAL;
      case HOST -> MISSING_AT_HOST;
      case SCHEME -> MISSING_AT_SCHEME;
      case TILL -> MISSING_AT_TILL;
      case BANK -> throw new IllegalArgumentException("a bank tells of no payment");
    };
  }
}
