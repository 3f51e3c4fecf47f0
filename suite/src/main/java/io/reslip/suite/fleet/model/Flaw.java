package io.reslip.suite.fleet.model;

/** What went wrong with the records of one payment; never two on one. */
public sealed interface Flaw {

  /** The source at which it went wrong. */
  Source at();

  /** The source has no record of it. */
  record Lost(Source at) implements Flaw {}

  /**
   * The source has it with another amount.
   *
   * @param amountMinor what the source says, in minor units
   */
  record WrongAmount(Source at, long amountMinor) implements Flaw {}

  /** The source has the same line twice. */
  record ToldTwice(Source at) implements Flaw {}
}
