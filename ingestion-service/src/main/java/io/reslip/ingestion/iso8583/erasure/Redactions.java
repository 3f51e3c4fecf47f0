package io.reslip.ingestion.iso8583.erasure;

import io.reslip.ingestion.cardholder.ByteRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What was overwritten in one unit. */
public final class Redactions {

  private final long base;
  private final List<ByteRange> ranges = new ArrayList<>();

  /**
   * @param base offset in the upload of the buffer's first byte
   */
  public Redactions(long base) {
    this.base = base;
  }

  /** Notes that the buffer's bytes from {@code from} to {@code to} were overwritten. */
  void add(int from, int to) {
    if (from >= to) {
      return;
    }
    ByteRange range = new ByteRange(base + from, to - from);
    if (!ranges.isEmpty() && touches(ranges.getLast(), range)) {
      ranges.set(ranges.size() - 1, ranges.getLast().span(range));
    } else {
      ranges.add(range);
    }
  }

  /** The ranges as offsets in the upload, ascending, none touching another. */
  public List<ByteRange> ascending() {
    ranges.sort(Comparator.comparingLong(ByteRange::offset));
    List<ByteRange> merged = new ArrayList<>(ranges.size());
    for (ByteRange range : ranges) {
      if (!merged.isEmpty() && touches(merged.getLast(), range)) {
        merged.set(merged.size() - 1, merged.getLast().span(range));
      } else {
        merged.add(range);
      }
    }
    return List.copyOf(merged);
  }

  private static boolean touches(ByteRange one, ByteRange other) {
    return one.offset() <= other.end() && other.offset() <= one.end();
  }
}
