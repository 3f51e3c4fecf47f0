package io.reslip.reconciliation.matching.progress;

/** Another replica matches by now: what this one did has no effect. */
public final class StaleStepException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StaleStepException() {
    super("the lease of matching has changed since the step began");
  }
}
