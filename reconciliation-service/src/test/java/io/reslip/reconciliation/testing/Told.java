package io.reslip.reconciliation.testing;

/** A fact of the feed. */
public interface Told {

  /** The line, without cursor and position. */
  String line();
}
