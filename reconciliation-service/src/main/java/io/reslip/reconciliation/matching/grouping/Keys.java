package io.reslip.reconciliation.matching.grouping;

import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.intake.StoredRecord;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What identifies a payment at a terminal, and the payment that it speaks of. Leading zeros do not
 * count: files lose them. Null where something of it is unknown.
 *
 * @param rrn terminal and retrieval reference number
 * @param trace terminal, batch and STAN; never of a scheme or bank, whose STAN is its own
 * @param originalRrn the same of the original
 * @param originalTrace the same of the original
 */
record Keys(
    @Nullable String rrn,
    @Nullable String trace,
    @Nullable String originalRrn,
    @Nullable String originalTrace) {
  private static final char BETWEEN = '\u001f';
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  /** The keys of a record. */
  static Keys of(StoredRecord record) {
    boolean traces = record.source() != Source.SCHEME && record.source() != Source.BANK;
    String batch = traces ? record.batch() : null;
    String originalBatch = record.originalBatch() == null ? batch : record.originalBatch();
    return new Keys(
        key('R', record.deviceKey(), record.rrn(), ""),
        key('T', record.deviceKey(), batch, record.stan()),
        key('R', record.deviceKey(), record.originalRrn(), ""),
        key('T', record.deviceKey(), traces ? originalBatch : null, record.originalStan()));
  }

  /** Whether the operation itself has a key. */
  boolean identifies() {
    return rrn != null || trace != null;
  }

  /** A stable 64-bit hash of each key that is there; two records that share one are neighbours. */
  long[] hashes() {
    @Nullable String[] all = {rrn, trace, originalRrn, originalTrace};
    long[] hashes = new long[all.length];
    int there = 0;
    for (@Nullable String key : all) {
      if (key != null) {
        hashes[there++] = hash(key);
      }
    }
    return Arrays.copyOf(hashes, there);
  }

  /** The hash of a trace; null where something of it is unknown. */
  static @Nullable Long traceHash(
      @Nullable String device, @Nullable String batch, @Nullable String stan) {
    String key = key('T', device, batch, stan);
    return key == null ? null : (Long) hash(key);
  }

  private static @Nullable String key(
      char kind, @Nullable String device, @Nullable String first, @Nullable String second) {
    if (device == null || first == null || second == null) {
      return null;
    }
    return kind + device + BETWEEN + withoutZeros(first) + BETWEEN + withoutZeros(second);
  }

  private static String withoutZeros(String text) {
    int from = 0;
    while (from < text.length() - 1 && text.charAt(from) == '0') {
      from++;
    }
    return text.substring(from);
  }

  // FNV-1a, then mixed as SplitMix64 does. A collision only makes strangers neighbours.
  private static long hash(String key) {
    long hash = FNV_OFFSET;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * FNV_PRIME;
    }
    hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
    return hash ^ (hash >>> 31);
  }
}
