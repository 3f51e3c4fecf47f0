package io.reslip.suite.console;

import java.util.List;

/** Something that stops the work and that a person can mend: what happened, and what to do. */
public final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final List<String> advice;

  /**
   * @param what one sentence that says what happened
   * @param advice what to do about it, one step a line; may be empty
   */
  public Failure(String what, List<String> advice) {
    super(what);
    this.advice = List.copyOf(advice);
  }

  /**
   * @param what one sentence that says what happened
   * @param cause shown with {@code --verbose} only
   * @param advice what to do about it, one step a line; may be empty
   */
  public Failure(String what, Throwable cause, List<String> advice) {
    super(what, cause);
    this.advice = List.copyOf(advice);
  }

  /** What to do, one step a line. */
  public List<String> advice() {
    return advice;
  }

  /** With the advice, so that a test report tells what a log ended with. */
  @Override
  public String toString() {
    return advice.isEmpty()
        ? super.toString()
        : super.toString() + "\n  " + String.join("\n  ", advice);
  }
}
