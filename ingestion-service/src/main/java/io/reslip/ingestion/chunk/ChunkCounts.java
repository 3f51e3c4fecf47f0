package io.reslip.ingestion.chunk;

/**
 * What came of the items of a chunk: {@code read = accepted + duplicate + conflicting +
 * quarantined}.
 *
 * @param read all items
 * @param accepted new records, events and attestations, and fuller accounts
 * @param duplicate told before with the same content
 * @param conflicting records that contradict the one held under their identity
 * @param quarantined rejects
 * @param records those of read that are records, whatever came of them
 * @param bytes of evidence
 */
public record ChunkCounts(
    long read,
    long accepted,
    long duplicate,
    long conflicting,
    long quarantined,
    long records,
    long bytes) {

  public ChunkCounts {
    if (read != accepted + duplicate + conflicting + quarantined) {
      throw new IllegalStateException(
          "read %d is not accepted %d + duplicate %d + conflicting %d + quarantined %d"
              .formatted(read, accepted, duplicate, conflicting, quarantined));
    }
  }

  /** The counts of nothing. */
  public static ChunkCounts none() {
    return new ChunkCounts(0, 0, 0, 0, 0, 0, 0);
  }

  /** Both together. */
  public ChunkCounts plus(ChunkCounts other) {
    return new ChunkCounts(
        read + other.read,
        accepted + other.accepted,
        duplicate + other.duplicate,
        conflicting + other.conflicting,
        quarantined + other.quarantined,
        records + other.records,
        bytes + other.bytes);
  }
}
