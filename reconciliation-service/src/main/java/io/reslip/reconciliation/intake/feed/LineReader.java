package io.reslip.reconciliation.intake.feed;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a stream into lines without copying them. After {@link #next}, the line is in {@link
 * #buffer} from {@link #from} for {@link #length} bytes, until the next call.
 */
final class LineReader {
  private static final int FIRST_SIZE = 1 << 16;

  private final InputStream in;
  private final int longest;
  private byte[] buffer = new byte[FIRST_SIZE];
  private int start;
  private int from;
  private int length;
  private int end;
  private long skipped;
  private boolean terminated;

  /**
   * @param longest lines that are longer are cut to this many bytes
   */
  LineReader(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /** Moves to the next line that is not empty; false at the end. */
  boolean next() throws IOException {
    skipped = 0;
    int scanned = start;
    while (true) {
      for (int i = scanned; i < end; i++) {
        if (buffer[i] == '\n') {
          int line = start;
          start = i + 1;
          if (i > line || skipped > 0) {
            return line(line, i, true);
          }
        }
      }
      scanned = end;
      scanned -= makeRoom();
      int read = in.read(buffer, end, buffer.length - end);
      if (read < 0) {
        int line = start;
        start = end;
        return end > line && line(line, end, false);
      }
      end += read;
    }
  }

  private boolean line(int first, int last, boolean ended) {
    from = first;
    length = last - first;
    terminated = ended;
    return true;
  }

  /** Returns by how much what is in the buffer moved down. */
  private int makeRoom() {
    int moved = 0;
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, end - start);
      moved = start;
      end -= start;
      start = 0;
    }
    if (end > longest) {
      skipped += end - longest;
      moved += end - longest;
      end = longest;
    } else if (end == buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.min(buffer.length * 2, longest + FIRST_SIZE));
    }
    return moved;
  }

  byte[] buffer() {
    return buffer;
  }

  int from() {
    return from;
  }

  int length() {
    return length;
  }

  /** How many bytes of the line were left out because it is too long. */
  long skipped() {
    return skipped;
  }

  /** False for a last line without its end: the stream may have been cut. */
  boolean terminated() {
    return terminated;
  }
}
