package io.reslip.ingestion.iso8583.codec;

/**
 * Walks BER-TLV data as EMV uses it (Book 3, Annex B): tags of up to four bytes, lengths of up to
 * three, values of length zero, constructed values, and zero bytes between them.
 */
public final class BerTlv {

  private static final int MOST_LEVELS = 8;

  /** Is shown each tag with its value, the outer ones first. */
  @FunctionalInterface
  public interface Visitor {

    /**
     * @param tag such as 0x9F26
     * @param constructed whether the value is tags again, which are shown next
     * @param valueAt the value's first byte
     * @param length in bytes; shorter than announced where the data ends inside the value
     * @param whole false where the data ends inside the value
     */
    void value(int tag, boolean constructed, int valueAt, int length, boolean whole);
  }

  private BerTlv() {}

  /**
   * Shows every tag from {@code from} to {@code to}.
   *
   * @return the offset of the first byte that is in no tag that could be read; {@code to} where all
   *     is
   */
  public static int walk(byte[] bytes, int from, int to, Visitor visitor) {
    return walk(bytes, from, to, visitor, 0);
  }

  private static int walk(byte[] bytes, int from, int to, Visitor visitor, int level) {
    int at = from;
    while (at < to) {
      int start = at;
      if (bytes[at] == 0) {
        at++;
        continue;
      }
      boolean constructed = (bytes[at] & 0x20) != 0;
      int tag = bytes[at] & 0xFF;
      boolean more = (tag & 0x1F) == 0x1F;
      at++;
      for (int i = 0; more && i < 3 && at < to; i++) {
        tag = tag << 8 | (bytes[at] & 0xFF);
        more = (bytes[at] & 0x80) != 0;
        at++;
      }
      if (more || at >= to) {
        return start;
      }
      int length = bytes[at++] & 0xFF;
      if (length >= 0x80) {
        int lengthBytes = length & 0x7F;
        if (lengthBytes == 0 || lengthBytes > 3 || to - at < lengthBytes) {
          return start;
        }
        length = 0;
        for (int i = 0; i < lengthBytes; i++) {
          length = length << 8 | (bytes[at++] & 0xFF);
        }
      }
      boolean whole = length <= to - at;
      int there = Math.min(length, to - at);
      visitor.value(tag, constructed, at, there, whole);
      if (constructed && level < MOST_LEVELS) {
        int read = walk(bytes, at, at + there, visitor, level + 1);
        if (read < at + there) {
          return read;
        }
      }
      if (!whole) {
        return start;
      }
      at += there;
    }
    return to;
  }
}
