package io.reslip.ingestion.layout.declared.value;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.charset.Charset;
import java.util.Arrays;

/** The bytes of one value, without the blanks around it. Reused for the next. */
public final class Cell {

  private final Charset charset;
  private byte[] bytes = new byte[0];
  private int from;
  private int to;

  /** A cell whose text is read in this character set. */
  public Cell(Charset charset) {
    this.charset = charset;
  }

  /** Turns to these bytes, without the blanks (spaces, tabs, zero bytes) around them. */
  public void set(byte[] source, int start, int stop) {
    bytes = source;
    from = start;
    to = stop;
    while (from < to && isBlank(bytes[from])) {
      from++;
    }
    while (to > from && isBlank(bytes[to - 1])) {
      to--;
    }
  }

  /** Drops the sign that stands before each value of an upload. */
  public void dropPrefix(byte[] prefix) {
    if (prefix.length > 0
        && to - from >= prefix.length
        && Arrays.equals(bytes, from, from + prefix.length, prefix, 0, prefix.length)) {
      set(bytes, from + prefix.length, to);
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

  public int length() {
    return to - from;
  }

  public boolean isEmpty() {
    return from == to;
  }

  /** Whether these are exactly the cell's bytes. */
  public boolean is(byte[] text) {
    return to - from == text.length && Arrays.equals(bytes, from, to, text, 0, text.length);
  }

  /** Whether the cell is digits, and all of them zero. */
  public boolean isZeros() {
    for (int i = from; i < to; i++) {
      if (bytes[i] != '0') {
        return false;
      }
    }
    return to > from;
  }

  /** The value as text. */
  public String text() {
    for (int i = from; i < to; i++) {
      if (bytes[i] < 0) {
        return new String(bytes, from, to - from, charset);
      }
    }
    return new String(bytes, from, to - from, ISO_8859_1);
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t' || b == 0;
  }
}
