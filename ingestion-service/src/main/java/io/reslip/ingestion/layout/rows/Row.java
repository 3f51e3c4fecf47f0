package io.reslip.ingestion.layout.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.reslip.ingestion.cardholder.ByteRange;
import io.reslip.ingestion.cardholder.Redaction;
import io.reslip.ingestion.cardholder.TextScanner;
import io.reslip.ingestion.layout.Flaw;
import io.reslip.ingestion.layout.Item;
import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * One row of text in the buffer it was read into, without its line end, and the means to redact it
 * in place. Reused for the next row.
 */
public final class Row {

  private static final int EXCERPT_CHARS = 200;
  private static final int EXCERPT_BYTES = 4 * EXCERPT_CHARS;

  private final TextScanner scanner;
  private final Redaction redaction;
  private final Charset charset;
  private byte[] bytes = new byte[0];
  private int from;
  private int to;
  private long offset;
  private long line;
  private int[] marked = new int[64];
  private int marks;

  /** A row of UTF-8 text whose redaction goes through this. */
  public Row(Redaction redaction) {
    this(redaction, new TextScanner(redaction), UTF_8);
  }

  Row(Redaction redaction, TextScanner scanner, Charset charset) {
    this.redaction = redaction;
    this.scanner = scanner;
    this.charset = charset;
  }

  /** Turns to a row: its bytes, where they stand in the upload, and its line number from 1. */
  public void set(byte[] source, int start, int stop, long offsetOfStart, long lineNumber) {
    bytes = source;
    from = start;
    to = stop;
    offset = offsetOfStart;
    line = lineNumber;
    marks = 0;
  }

  /** The buffer. */
  public byte[] bytes() {
    return bytes;
  }

  /** Where the row begins in the buffer. */
  public int from() {
    return from;
  }

  /** Behind the row's last byte in the buffer. */
  public int to() {
    return to;
  }

  /** The number of its first line, from 1. */
  public long line() {
    return line;
  }

  /** The row in the decoded upload. */
  public ByteRange range() {
    return new ByteRange(offset, to - from);
  }

  /** Whether it holds nothing but spaces. */
  public boolean isBlank() {
    for (int i = from; i < to; i++) {
      if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r' && bytes[i] != '\n') {
        return false;
      }
    }
    return true;
  }

  /** Redacts a part that no field claims. */
  public void scan(int start, int stop) {
    scanner.scan(bytes, start, stop, offset + start - from);
  }

  /** Masks a part that holds a card number. */
  public void maskCard(int start, int stop) {
    scanner.scanCardNumber(bytes, start, stop, offset + start - from);
  }

  /** Overwrites a part that may never be stored. */
  public void wipe(int start, int stop) {
    scanner.wipe(offset + start - from, offset + stop - from);
  }

  /** The same with a filler of the bytes' own encoding. */
  public void wipe(int start, int stop, byte filler) {
    redaction.wipe(offset + start - from, offset + stop - from, filler);
  }

  /**
   * Marks a part to be scanned when it is known that the row is well-formed: until then no byte may
   * change, since around a mistake only the whole shows what is card data.
   */
  public void scanLater(int start, int stop) {
    mark(start, stop);
  }

  /**
   * Marks a part that holds a card number, to be masked when the row is known to be well-formed.
   */
  public void maskCardLater(int start, int stop) {
    mark(~start, stop);
  }

  /** Redacts what was marked. */
  public void redactMarked() {
    for (int i = 0; i < marks; i += 2) {
      if (marked[i] < 0) {
        maskCard(~marked[i], marked[i + 1]);
      } else {
        scan(marked[i], marked[i + 1]);
      }
    }
    marks = 0;
  }

  /** The reject of this row: nothing of it is claimed any more, so all of it is redacted. */
  public Item.Reject reject(Flaw flaw) {
    return flaw.reject(range(), line, rejectedExcerpt());
  }

  /** Redacts all of the row as a rejected one, and returns its beginning. */
  public String rejectedExcerpt() {
    scan(from, to);
    redactMarked();
    return excerpt(bytes, from, to, charset);
  }

  private void mark(int start, int stop) {
    if (marks == marked.length) {
      marked = Arrays.copyOf(marked, marks * 2);
    }
    marked[marks++] = start;
    marked[marks++] = stop;
  }

  /** The row's beginning, as it is redacted so far. */
  public String excerpt() {
    return excerpt(bytes, from, to, charset);
  }

  /** The first characters of redacted bytes, control characters as spaces. */
  static String excerpt(byte[] bytes, int from, int to, Charset charset) {
    String text = new String(bytes, from, Math.min(to - from, EXCERPT_BYTES), charset);
    StringBuilder excerpt = new StringBuilder(EXCERPT_CHARS);
    text.codePoints()
        .map(c -> Character.isISOControl(c) ? ' ' : c)
        .takeWhile(c -> excerpt.length() + Character.charCount(c) <= EXCERPT_CHARS)
        .forEachOrdered(excerpt::appendCodePoint);
    return excerpt.toString();
  }
}
