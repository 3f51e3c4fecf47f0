package io.reslip.reconciliation.intake;

/** Another replica holds the lease by now, or the cursor moved: what was read has no effect. */
final class StaleLeaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StaleLeaseException() {
    super("the lease or the cursor has changed since the slices were read");
  }
}
