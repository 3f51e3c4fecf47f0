package io.reslip.reconciliation.intake;

import io.reslip.reconciliation.intake.feed.RecordContent;
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
public record RecordKeys(
    @Nullable String rrn,
    @Nullable String trace,
    @Nullable String originalRrn,
    @Nullable String originalTrace) {
  private static final char BETWEEN = '\u001f';
  private static final char REFERENCE = 'R';

  /** What follows the day in a retrieval reference number: hosts begin it with a date (DE 37). */
  private static final int OF_A_DAY = 8;

  /** The keys of a record. */
  public static RecordKeys of(StoredRecord record) {
    return of(
        record.source(),
        record.deviceKey(),
        record.batch(),
        record.stan(),
        record.rrn(),
        record.originalBatch(),
        record.originalStan(),
        record.originalRrn());
  }

  static RecordKeys of(RecordContent record) {
    return of(
        record.source(),
        record.deviceKey(),
        record.batch(),
        record.stan(),
        record.rrn(),
        record.originalBatch(),
        record.originalStan(),
        record.originalRrn());
  }

  private static RecordKeys of(
      Source source,
      @Nullable String device,
      @Nullable String batch,
      @Nullable String stan,
      @Nullable String rrn,
      @Nullable String originalBatch,
      @Nullable String originalStan,
      @Nullable String originalRrn) {
    boolean traces = source != Source.SCHEME && source != Source.BANK;
    String ownBatch = traces ? batch : null;
    String batchOfOriginal = originalBatch == null ? ownBatch : originalBatch;
    return new RecordKeys(
        key(REFERENCE, device, rrn, ""),
        key('T', device, ownBatch, stan),
        key(REFERENCE, device, originalRrn, ""),
        key('T', device, traces ? batchOfOriginal : null, originalStan));
  }

  /** Whether the operation itself has a key. */
  public boolean identifies() {
    return rrn != null || trace != null;
  }

  /** A stable 64-bit hash of each key that is there; two records that share one are neighbours. */
  public long[] hashes() {
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
  public static @Nullable Long traceHash(
      @Nullable String device, @Nullable String batch, @Nullable String stan) {
    String key = key('T', device, batch, stan);
    return key == null ? null : (Long) hash(key);
  }

  @Nullable Long rrnHash() {
    return rrn == null ? null : hash(rrn);
  }

  @Nullable Long traceHash() {
    return trace == null ? null : hash(trace);
  }

  /**
   * Keys of one terminal's batch, and of its references of one day, have their first half in
   * common. So they lie side by side in an index, and what a day brings touches as many of its
   * pages as there are terminals, not as there are payments.
   */
  private static long hash(String key) {
    int end = key.lastIndexOf(BETWEEN);
    int near = key.charAt(0) == REFERENCE ? Math.max(key.indexOf(BETWEEN), end - OF_A_DAY) : end;
    return KeyHash.of(key.substring(0, near)) << Integer.SIZE | KeyHash.of(key) >>> Integer.SIZE;
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
}
