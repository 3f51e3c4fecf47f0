package io.reslip.suite.bench.figures;

import java.util.Arrays;

/**
 * How long answers took, in milliseconds.
 *
 * @param what was asked, in a few words
 * @param calls how many times
 * @param median half of them took no longer
 * @param p95 95 of 100 took no longer
 * @param p99 99 of 100 took no longer
 * @param most the longest
 * @param note what else is to be said, or empty
 */
public record Latency(
    String what, int calls, double median, double p95, double p99, double most, String note) {
  private static final double NANOS_A_MILLISECOND = 1e6;

  /**
   * Of what was measured.
   *
   * @param nanos of each call, at least one
   */
  public static Latency of(String what, long[] nanos, String note) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return new Latency(
        what,
        sorted.length,
        at(sorted, 0.5),
        at(sorted, 0.95),
        at(sorted, 0.99),
        at(sorted, 1),
        note);
  }

  /** The nearest rank: the smallest that so large a part does not exceed. */
  private static double at(long[] sorted, double part) {
    int rank = (int) Math.ceil(part * sorted.length);
    return sorted[Math.max(rank, 1) - 1] / NANOS_A_MILLISECOND;
  }
}
