package io.reslip.ingestion.layout.declared.cells;

import io.reslip.ingestion.layout.declared.value.Encoding;
import io.reslip.ingestion.layout.rows.Row;

/**
 * A row as ASCII-compatible bytes: its own, or for EBCDIC a copy. Places in it are the row's,
 * shifted.
 */
public final class View {

  private final Encoding encoding;
  private byte[] copy = new byte[0];
  private byte[] bytes = new byte[0];
  private int from;
  private int to;
  private int shift;

  public View(Encoding encoding) {
    this.encoding = encoding;
  }

  public void open(Row row) {
    if (encoding.isTranslated()) {
      int length = row.to() - row.from();
      if (copy.length < length) {
        copy = new byte[Math.max(length, 2 * copy.length)];
      }
      encoding.translate(row.bytes(), row.from(), row.to(), copy);
      bytes = copy;
      from = 0;
      to = length;
      shift = row.from();
    } else {
      bytes = row.bytes();
      from = row.from();
      to = row.to();
      shift = 0;
    }
  }

  public byte[] bytes() {
    return bytes;
  }

  public int from() {
    return from;
  }

  public int to() {
    return to;
  }

  /** Where in the row's buffer a place in the view is. */
  public int inRow(int place) {
    return place + shift;
  }

  public boolean startsWith(byte[] text) {
    if (to - from < text.length) {
      return false;
    }
    for (int i = 0; i < text.length; i++) {
      if (bytes[from + i] != text[i]) {
        return false;
      }
    }
    return true;
  }
}
