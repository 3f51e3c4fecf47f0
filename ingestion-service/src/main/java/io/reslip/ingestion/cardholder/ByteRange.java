package io.reslip.ingestion.cardholder;

/**
 * A range of an upload's decoded bytes.
 *
 * @param offset first byte, counted from the start of the decoded upload
 * @param length in bytes
 */
public record ByteRange(long offset, long length) {

  public ByteRange {
    if (offset < 0 || length < 0) {
      throw new IllegalArgumentException("negative range " + offset + "+" + length);
    }
  }

  /** The first offset behind the range. */
  public long end() {
    return offset + length;
  }

  /** The smallest range that holds both. */
  public ByteRange span(ByteRange other) {
    long start = Math.min(offset, other.offset);
    return new ByteRange(start, Math.max(end(), other.end()) - start);
  }
}
