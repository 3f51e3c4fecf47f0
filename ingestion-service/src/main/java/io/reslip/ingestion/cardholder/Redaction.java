package io.reslip.ingestion.cardholder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Overwrites card data in a buffer, in place and in the bytes' own encoding, and keeps account of
 * what was overwritten. All positions are offsets in the decoded upload, so they hold when the
 * buffer's content moves. For one thread.
 */
public final class Redaction {

  /** What ASCII and UTF-8 text is overwritten with. */
  public static final byte ASCII_STAR = '*';

  /** What EBCDIC text is overwritten with: the star of all its code pages. */
  public static final byte EBCDIC_STAR = 0x5C;

  private byte[] bytes = new byte[0];
  private long base;
  private long[] starts = new long[64];
  private long[] ends = new long[64];
  private int count;
  private boolean inOrder = true;

  /**
   * Turns to a buffer.
   *
   * @param bytes what will be overwritten
   * @param offsetOfFirstByte the offset of {@code bytes[0]} in the decoded upload; negative where
   *     the upload begins further on in the buffer
   */
  public void attach(byte[] bytes, long offsetOfFirstByte) {
    this.bytes = bytes;
    this.base = offsetOfFirstByte;
  }

  /** Overwrites all of ASCII or UTF-8 text. */
  public void wipe(long from, long to) {
    wipe(from, to, ASCII_STAR);
  }

  /** Overwrites all, with a filler of the bytes' own encoding. */
  public void wipe(long from, long to, byte filler) {
    if (to <= from) {
      return;
    }
    for (int i = index(from); i < index(to); i++) {
      bytes[i] = filler;
    }
    add(from, to);
  }

  /** Masks the middle of a card number of one byte a digit in ASCII or UTF-8. */
  public void maskPan(long from, long to) {
    wipe(from + CardMask.FIRST, to - CardMask.LAST, ASCII_STAR);
  }

  /** Masks the middle of a card number in EBCDIC. */
  public void maskEbcdicPan(long from, long to) {
    wipe(from + CardMask.FIRST, to - CardMask.LAST, EBCDIC_STAR);
  }

  /**
   * Masks the middle of a card number in BCD: each nibble between becomes F.
   *
   * @param from the byte in which the first digit stands
   * @param nibble 0 when the first digit is that byte's high nibble, 1 when its low one
   * @param digits how many digits the number has
   */
  public void maskBcdPan(long from, int nibble, int digits) {
    wipeBcd(from, nibble + CardMask.FIRST, digits - CardMask.FIRST - CardMask.LAST);
  }

  /**
   * Overwrites BCD digits: each nibble becomes F.
   *
   * @param from a byte
   * @param nibble the first nibble to overwrite, counted from that byte's high one
   * @param digits how many nibbles
   */
  public void wipeBcd(long from, int nibble, int digits) {
    if (digits <= 0) {
      return;
    }
    for (int i = nibble; i < nibble + digits; i++) {
      int at = index(from + i / 2);
      bytes[at] = (byte) (bytes[at] | (i % 2 == 0 ? 0xF0 : 0x0F));
    }
    add(from + nibble / 2, from + (nibble + digits + 1) / 2);
  }

  /** What was overwritten since the last time, in ascending order, touching ranges as one. */
  public List<ByteRange> drain() {
    List<ByteRange> drained = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      drained.add(new ByteRange(starts[i], ends[i] - starts[i]));
    }
    boolean done = inOrder;
    count = 0;
    inOrder = true;
    return done ? drained : merged(drained);
  }

  private int index(long offset) {
    return Math.toIntExact(offset - base);
  }

  private void add(long from, long to) {
    if (count > 0) {
      int last = count - 1;
      if (from >= starts[last] && from <= ends[last]) {
        ends[last] = Math.max(ends[last], to);
        return;
      }
      inOrder = inOrder && from > ends[last];
    }
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
    }
    starts[count] = from;
    ends[count++] = to;
  }

  private static List<ByteRange> merged(List<ByteRange> ranges) {
    ranges.sort(Comparator.comparingLong(ByteRange::offset));
    List<ByteRange> merged = new ArrayList<>();
    for (ByteRange range : ranges) {
      if (!merged.isEmpty() && range.offset() <= merged.getLast().end()) {
        merged.set(merged.size() - 1, merged.getLast().span(range));
      } else {
        merged.add(range);
      }
    }
    return merged;
  }
}
