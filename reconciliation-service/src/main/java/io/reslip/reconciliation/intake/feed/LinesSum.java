package io.reslip.reconciliation.intake.feed;

import org.jspecify.annotations.Nullable;

/**
 * What a till's lines come to. A line's amount is of the line or of one piece, as tills differ:
 * whichever meets the whole.
 */
final class LinesSum {
  private long ofLines;
  private long ofPieces;
  private boolean some;

  void add(long amountMinor, double quantity) {
    ofLines += amountMinor;
    ofPieces += Math.round(amountMinor * quantity);
    some = true;
  }

  /** In minor units; null where there are no lines. */
  @Nullable Long of(@Nullable Long whole) {
    if (!some) {
      return null;
    }
    return whole != null && whole == ofPieces ? ofPieces : ofLines;
  }
}
