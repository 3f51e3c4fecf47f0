package io.reslip.suite.fleet.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of a CSV file, cell by cell in the order of its columns. */
final class CsvLine {
  private static final int LONGEST_LONG = 20;

  private final int columns;
  private byte[] bytes = new byte[512];
  private int size;
  private int cells;

  CsvLine(List<String> columns) {
    this.columns = columns.size();
  }

  static void writeHeader(List<String> columns, OutputStream out) throws IOException {
    out.write((String.join(",", columns) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** The next cell; null stays empty. */
  CsvLine add(@Nullable String value) {
    next();
    if (value != null) {
      room(value.length());
      for (int i = 0; i < value.length(); i++) {
        bytes[size++] = (byte) value.charAt(i);
      }
    }
    return this;
  }

  /** So many cells that stay empty, none of them the first. */
  CsvLine blanks(int count) {
    room(count);
    for (int i = 0; i < count; i++) {
      bytes[size++] = ',';
    }
    cells += count;
    return this;
  }

  /** The next cell. */
  CsvLine add(long value) {
    if (value < 0) {
      return add(Long.toString(value));
    }
    next();
    room(LONGEST_LONG);
    int digits = 1;
    for (long left = value / 10; left > 0; left /= 10) {
      digits++;
    }
    long left = value;
    for (int i = size + digits - 1; i >= size; i--) {
      bytes[i] = (byte) ('0' + left % 10);
      left /= 10;
    }
    size += digits;
    return this;
  }

  /** Writes the line and begins the next. */
  void write(OutputStream out) throws IOException {
    if (cells != columns) {
      throw new IllegalStateException(cells + " cells in " + columns + " columns");
    }
    room(1);
    bytes[size++] = '\n';
    out.write(bytes, 0, size);
    size = 0;
    cells = 0;
  }

  private void next() {
    if (cells++ > 0) {
      room(1);
      bytes[size++] = ',';
    }
  }

  private void room(int more) {
    if (size + more > bytes.length) {
      bytes = java.util.Arrays.copyOf(bytes, 2 * (size + more));
    }
  }
}
