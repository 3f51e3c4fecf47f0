package io.reslip.ingestion.layout.declared.cells;

import io.reslip.ingestion.layout.declared.model.Form.Delimited;
import io.reslip.ingestion.layout.declared.value.Encoding;
import java.util.Arrays;

/** Where the values of a row with separators stand. Reused for each row. */
public final class Separated {

  private final byte[] separator;
  private final byte quote;
  private final boolean hides;
  private final Encoding encoding;
  private int[] from = new int[64];
  private int[] to = new int[64];
  private boolean[] quoted = new boolean[64];
  private int count;
  private boolean open;
  private boolean strayText;

  public Separated(Delimited form, Encoding encoding) {
    this.separator = form.separator();
    this.quote = form.quote();
    this.encoding = encoding;
    this.hides = encoding.hides(separator[0]);
  }

  /**
   * Behind the row that begins at {@code from}; -1 when its end is not there. Bytes of the view.
   */
  public int rowEnd(byte[] bytes, int start, int stop) {
    if (quote == 0) {
      throw new IllegalStateException("without quotes a row ends with its line");
    }
    boolean atStart = true;
    int at = start;
    while (at < stop) {
      byte b = bytes[at];
      if (b == '\n') {
        return at + 1;
      }
      if (b == quote && atStart) {
        at = closingQuote(bytes, at + 1, stop);
        if (at == stop) {
          return -1;
        }
        atStart = false;
        at++;
      } else if (isSeparator(bytes, at, stop)) {
        atStart = true;
        at += separator.length;
      } else {
        atStart = false;
        at += step(b);
      }
    }
    return -1;
  }

  public void split(byte[] bytes, int start, int stop) {
    count = 0;
    open = false;
    strayText = false;
    int at = start;
    while (true) {
      at = value(bytes, at, stop);
      if (at >= stop) {
        return;
      }
      at += separator.length;
      if (at >= stop) {
        add(stop, stop, false);
        return;
      }
    }
  }

  public int count() {
    return count;
  }

  public int from(int index) {
    return from[index];
  }

  public int to(int index) {
    return to[index];
  }

  public boolean isQuoted(int index) {
    return quoted[index];
  }

  /** Whether the last value's quote is never closed. */
  public boolean isOpen() {
    return open;
  }

  /** Whether something stands behind a closing quote. */
  public boolean hasStrayText() {
    return strayText;
  }

  private int value(byte[] bytes, int start, int stop) {
    if (quote != 0 && start < stop && bytes[start] == quote) {
      int end = closingQuote(bytes, start + 1, stop);
      add(start + 1, end, true);
      if (end == stop) {
        open = true;
        return stop;
      }
      int at = next(bytes, end + 1, stop);
      strayText |= at != end + 1;
      return at;
    }
    int end = next(bytes, start, stop);
    add(start, end, false);
    return end;
  }

  private int next(byte[] bytes, int start, int stop) {
    int at = start;
    while (at < stop && !isSeparator(bytes, at, stop)) {
      at += step(bytes[at]);
    }
    return Math.min(at, stop);
  }

  private int step(byte b) {
    return hides && encoding.leads(b) ? 2 : 1;
  }

  private boolean isSeparator(byte[] bytes, int at, int stop) {
    if (bytes[at] != separator[0]) {
      return false;
    }
    return separator.length == 1
        || (at + separator.length <= stop
            && Arrays.equals(bytes, at, at + separator.length, separator, 0, separator.length));
  }

  private int closingQuote(byte[] bytes, int start, int stop) {
    int at = start;
    while (at < stop) {
      if (bytes[at] == quote) {
        if (at + 1 < stop && bytes[at + 1] == quote) {
          at++;
        } else {
          return at;
        }
      }
      at++;
    }
    return stop;
  }

  private void add(int start, int end, boolean inQuotes) {
    if (count == from.length) {
      from = Arrays.copyOf(from, 2 * count);
      to = Arrays.copyOf(to, 2 * count);
      quoted = Arrays.copyOf(quoted, 2 * count);
    }
    from[count] = start;
    to[count] = end;
    quoted[count++] = inQuotes;
  }
}
