package io.reslip.ingestion.layout;

/**
 * Counts like lines of one upload by 8-byte fingerprints of a cryptographic hash: 12 bytes a line
 * at a load of at most three quarters, 50 MB at the very most. Among two million lines the chance
 * that two unlike ones are taken for like is one in ten million.
 */
final class OccurrenceCounter {

  static final int LIMIT = 2_000_000;

  private final int limit;
  private long[] fingerprints = new long[1024];
  private int[] counts = new int[1024];
  private int size;

  OccurrenceCounter(int limit) {
    this.limit = limit;
  }

  /** How many like lines there are with this one: 1, 2, …; 0 when no more can be counted. */
  int count(long fingerprint) {
    int slot = slot(fingerprints, counts, fingerprint);
    if (counts[slot] == 0) {
      if (size == limit) {
        return 0;
      }
      fingerprints[slot] = fingerprint;
      size++;
      if (size > fingerprints.length / 4 * 3) {
        counts[slot] = 1;
        grow();
        return 1;
      }
    }
    return ++counts[slot];
  }

  private void grow() {
    long[] more = new long[fingerprints.length * 2];
    int[] moreCounts = new int[more.length];
    for (int i = 0; i < fingerprints.length; i++) {
      if (counts[i] > 0) {
        int slot = slot(more, moreCounts, fingerprints[i]);
        more[slot] = fingerprints[i];
        moreCounts[slot] = counts[i];
      }
    }
    fingerprints = more;
    counts = moreCounts;
  }

  private static int slot(long[] fingerprints, int[] counts, long fingerprint) {
    int mask = fingerprints.length - 1;
    int slot = (int) fingerprint & mask;
    while (counts[slot] != 0 && fingerprints[slot] != fingerprint) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
