package io.reslip.suite.bench.floor;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Where each row begins in PostgreSQL's binary COPY format: a header, then for each row a count of
 * its fields, and for each field its length (-1 for NULL) and its bytes; at last a count of -1.
 */
final class RowOffsets {
  static final byte[] HEADER = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };
  static final byte[] TRAILER = {(byte) 0xff, (byte) 0xff};
  private static final int LENGTH_BYTES = 4;
  private static final int COUNT_BYTES = 2;

  private long[] starts = new long[1024];
  private int rows;
  private long at;
  private int number;
  private int numberBytesMissing = COUNT_BYTES;
  private int fieldsMissing;
  private long skip = HEADER.length;
  private boolean ended;

  /** How many rows there were. */
  long rows() {
    return rows;
  }

  /** Where the last row ends. */
  long end() {
    return ended ? at - COUNT_BYTES : at;
  }

  /** Where the row of this number begins, counted from 0; the end for the one after the last. */
  long of(long row) {
    return row == rows ? end() : starts[Math.toIntExact(row)];
  }

  /** Passes on to {@code out}, and takes note of where rows begin. */
  OutputStream watching(OutputStream out) {
    return new OutputStream() {
      @Override
      public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        note(bytes, offset, length);
        out.write(bytes, offset, length);
      }
    };
  }

  private void note(byte[] bytes, int offset, int length) {
    int end = offset + length;
    int next = offset;
    while (next < end) {
      if (skip > 0) {
        int skipped = (int) Math.min(skip, (long) end - next);
        skip -= skipped;
        next += skipped;
        at += skipped;
      } else {
        digest(bytes[next++]);
      }
    }
  }

  private void digest(byte one) {
    if (fieldsMissing == 0 && numberBytesMissing == COUNT_BYTES) {
      begin();
    }
    at++;
    number = number << Byte.SIZE | (one & 0xff);
    if (--numberBytesMissing > 0) {
      return;
    }
    if (fieldsMissing == 0) {
      fieldsMissing = (short) number;
      if (fieldsMissing < 0) {
        ended = true;
        rows--;
        fieldsMissing = 0;
      }
    } else {
      skip = Math.max(0, number);
      fieldsMissing--;
    }
    number = 0;
    numberBytesMissing = fieldsMissing == 0 ? COUNT_BYTES : LENGTH_BYTES;
  }

  private void begin() {
    if (rows == starts.length) {
      starts = Arrays.copyOf(starts, rows * 2);
    }
    starts[rows++] = at;
  }
}
