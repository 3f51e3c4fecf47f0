package io.reslip.ingestion.record;

/**
 * Counts and sums of a batch, in minor units: debits of cardholders and credits to them.
 *
 * @param debitCount how many debits
 * @param debitMinor what they come to
 * @param creditCount how many credits
 * @param creditMinor what they come to
 */
public record BatchTotals(long debitCount, long debitMinor, long creditCount, long creditMinor) {

  /** A batch in which nothing was moved. */
  public static final BatchTotals NOTHING = new BatchTotals(0, 0, 0, 0);

  /** Both together. */
  public BatchTotals plus(BatchTotals other) {
    return new BatchTotals(
        debitCount + other.debitCount,
        debitMinor + other.debitMinor,
        creditCount + other.creditCount,
        creditMinor + other.creditMinor);
  }
}
