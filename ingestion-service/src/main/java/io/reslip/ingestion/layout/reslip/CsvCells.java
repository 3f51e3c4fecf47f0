package io.reslip.ingestion.layout.reslip;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one row of comma-separated values (RFC 4180), where they stand in the bytes. A quote
 * opens a cell only at its very beginning. Reused for each row.
 */
final class CsvCells {

  private byte[] bytes = new byte[0];
  private int[] from = new int[64];
  private int[] to = new int[64];
  private int count;
  private @Nullable String flaw;
  private boolean open;

  /** Behind the row that begins at {@code from}, its line end included; -1 when it is not there. */
  static int rowEnd(byte[] bytes, int from, int to) {
    boolean atCellStart = true;
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      if (b == '\n') {
        return i + 1;
      }
      if (b == '"' && atCellStart) {
        i = closingQuote(bytes, i + 1, to);
        if (i == to) {
          return -1;
        }
      }
      atCellStart = b == ',';
    }
    return -1;
  }

  /** Finds the cells of a row without its line end. */
  void split(byte[] source, int start, int stop) {
    bytes = source;
    count = 0;
    flaw = null;
    open = false;
    int at = start;
    do {
      at = cell(at, stop) + 1;
    } while (at <= stop);
  }

  int count() {
    return count;
  }

  /** What is wrong with the quotes, or null. */
  @Nullable String flaw() {
    return flaw;
  }

  /** Whether the last cell's quote is never closed. */
  boolean isOpen() {
    return open;
  }

  int from(int cell) {
    return from[cell];
  }

  int to(int cell) {
    return to[cell];
  }

  /** The text of a cell, doubled quotes resolved, without spaces around it. */
  String text(int cell) {
    String text = new String(bytes, from[cell], to[cell] - from[cell], UTF_8);
    boolean quoted = from[cell] > 0 && bytes[from[cell] - 1] == '"';
    return (quoted ? text.replace("\"\"", "\"") : text).strip();
  }

  /**
   * Adds the cell that begins at {@code start}, and returns where its comma or the row's end is.
   */
  private int cell(int start, int stop) {
    if (count == from.length) {
      from = Arrays.copyOf(from, count * 2);
      to = Arrays.copyOf(to, count * 2);
    }
    int at = start;
    if (start < stop && bytes[start] == '"') {
      at = closingQuote(bytes, start + 1, stop);
      from[count] = start + 1;
      to[count++] = at;
      if (at == stop) {
        open = true;
        flaw = "a quote is never closed";
        return stop;
      }
      at++;
      if (at < stop && bytes[at] != ',') {
        flaw = "text follows a closing quote";
      }
      return comma(at, stop);
    }
    at = comma(start, stop);
    from[count] = start;
    to[count++] = at;
    return at;
  }

  private int comma(int start, int stop) {
    int at = start;
    while (at < stop && bytes[at] != ',') {
      at++;
    }
    return at;
  }

  private static int closingQuote(byte[] bytes, int start, int stop) {
    int at = start;
    while (at < stop) {
      if (bytes[at] == '"') {
        if (at + 1 < stop && bytes[at + 1] == '"') {
          at++;
        } else {
          return at;
        }
      }
      at++;
    }
    return stop;
  }
}
