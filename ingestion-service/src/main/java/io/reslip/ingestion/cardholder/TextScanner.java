package io.reslip.ingestion.cardholder;

/**
 * Redacts text that no layout claimed: unknown members and columns, rejected lines, comments. Card
 * data is found by shape (see {@link PanScanner}) and by the name before it (see {@link
 * NamedValues}), also where characters are written as JSON escapes, in hexadecimal or in base64.
 * Takes text in pieces: what is before {@link #undecidedFrom} will not change any more. For one
 * thread; linear in the input; keeps nothing but a few characters.
 */
public final class TextScanner {

  private static final int ESCAPE_LENGTH = 6;

  private final Redaction redaction;
  private final PanScanner pans;
  private final PanScanner unescapedPans;
  private final EncodedPans encoded;
  private final NamedValues named;
  private final byte[] escape = new byte[ESCAPE_LENGTH];
  private int escapeLength;
  private boolean inDoubt;
  private long next;

  /** A scanner that overwrites by this redaction. */
  public TextScanner(Redaction redaction) {
    this.redaction = redaction;
    this.pans = new PanScanner(redaction);
    this.unescapedPans = new PanScanner(redaction);
    this.encoded = new EncodedPans(redaction);
    this.named = new NamedValues(redaction);
  }

  /** Scans a text that stands for itself. */
  public void scan(byte[] bytes, int from, int to, long offset) {
    accept(bytes, from, to, offset);
    end();
  }

  /** Masks the value of what is known to be a card number, whatever it looks like. */
  public void scanCardNumber(byte[] bytes, int from, int to, long offset) {
    named.expectCardNumber();
    scan(bytes, from, to, offset);
  }

  /** Overwrites the value of what may never be stored, whatever it looks like. */
  public void wipe(long from, long to) {
    redaction.wipe(from, to);
  }

  /**
   * Scans the next piece of a text.
   *
   * @param offset where the byte at {@code from} stands in the decoded upload
   */
  public void accept(byte[] bytes, int from, int to, long offset) {
    for (int i = from; i < to; i++) {
      next = offset + (i - from);
      byte b = bytes[i];
      // What looks like an escape may be none: behind a backslash and a u, the digits may be a
      // number's.
      inDoubt = inDoubt || b == '\\';
      if (inDoubt) {
        unescapedPans.accept(b & 0xFF, next, next + 1);
      }
      accept(b);
      inDoubt = inDoubt && (escapeLength > 0 || !unescapedPans.isIdle());
    }
    next = offset + (to - from);
  }

  /** The text is over. */
  public void end() {
    flushEscape();
    pans.end();
    unescapedPans.end();
    encoded.end();
    inDoubt = false;
    named.end();
  }

  /** The first byte that may still be overwritten, or the one behind the last where all is done. */
  public long undecidedFrom() {
    long byShape = Math.min(pans.undecidedFrom(next), unescapedPans.undecidedFrom(next));
    byShape = Math.min(byShape, encoded.undecidedFrom(next));
    return Math.min(Math.min(byShape, named.undecidedFrom(next)), next - escapeLength);
  }

  private void accept(byte b) {
    if (escapeLength == 0) {
      if (b == '\\') {
        escape[escapeLength++] = b;
      } else {
        character(b & 0xFF, next, next + 1, false);
      }
    } else if (escapeLength == 1 && b != 'u') {
      escapeLength = 0;
      character(b & 0xFF, next - 1, next + 1, true);
    } else if (escapeLength > 1 && Character.digit(b, 16) < 0) {
      flushEscape();
      accept(b);
    } else {
      escape[escapeLength++] = b;
      if (escapeLength == ESCAPE_LENGTH) {
        escapeLength = 0;
        character(escaped(), next + 1 - ESCAPE_LENGTH, next + 1, true);
      }
    }
  }

  private int escaped() {
    int c = 0;
    for (int i = 2; i < ESCAPE_LENGTH; i++) {
      c = c * 16 + Character.digit(escape[i], 16);
    }
    return Math.min(c, 0xFF);
  }

  /** What looked like an escape and is none. */
  private void flushEscape() {
    int length = escapeLength;
    escapeLength = 0;
    for (int i = 0; i < length; i++) {
      character(escape[i] & 0xFF, next - length + i, next - length + i + 1, false);
    }
  }

  private void character(int c, long from, long to, boolean escaped) {
    if (named.accept(c, from, to, escaped)) {
      pans.end();
      encoded.end();
    } else {
      pans.accept(c, from, to);
      encoded.accept(c, from, to);
    }
  }
}
