package io.reslip.suite.fleet.model;

import io.reslip.suite.fleet.chance.Fault;
import org.jspecify.annotations.Nullable;

/**
 * How an operation went, beside what was asked.
 *
 * @param answer whether terminal and host heard each other
 * @param undone whether it was taken back
 * @param wiped whether the terminal has lost what it wrote down
 * @param clockAheadSeconds how far the terminal's clock was ahead of the host's
 * @param givenBackMinor what a reversal in part gave back; 0 for nothing
 * @param flaw what went wrong with one source's record
 * @param fault the named fault that did it
 */
public record Trouble(
    Answer answer,
    Undone undone,
    boolean wiped,
    long clockAheadSeconds,
    long givenBackMinor,
    @Nullable Flaw flaw,
    @Nullable Fault fault) {

  /** Whether terminal and host heard each other. */
  public enum Answer {
    /** The terminal got the answer. */
    HEARD,
    /** The host answered, the terminal never heard it. */
    UNHEARD,
    /** The host never got the request. */
    UNASKED,
    /** The terminal approved it itself and never told anyone. */
    UNTOLD
  }

  /** Whether it was taken back. */
  public enum Undone {
    NOT,
    /** By a void on the same day. */
    VOIDED,
    /** By a reversal. */
    REVERSED,
    /** By a reversal, and the scheme cleared it all the same. */
    REVERSED_YET_CLEARED
  }

  Trouble with(@Nullable Flaw gone, @Nullable Fault cause) {
    return new Trouble(answer, undone, wiped, clockAheadSeconds, givenBackMinor, gone, cause);
  }

  Trouble wipedBy(Fault cause) {
    return new Trouble(answer, undone, true, clockAheadSeconds, givenBackMinor, flaw, cause);
  }
}
