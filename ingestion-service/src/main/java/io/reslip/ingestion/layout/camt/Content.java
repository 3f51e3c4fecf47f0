package io.reslip.ingestion.layout.camt;

import io.reslip.ingestion.layout.rows.Row;

/**
 * The text between two tags. Where it is not written in one piece and plainly (digits as
 * references, comments or CDATA between them) and has as many digits as a card number, its digits
 * are wiped: no search would see through it, and no honest writer writes so.
 */
final class Content {

  private static final int FEWEST_DIGITS = 12;

  private final StringBuilder text = new StringBuilder();
  private int from;
  private int to;
  private int pieces;
  private boolean references;
  private boolean plain;

  /** Turns to the text that begins there. */
  void begin(int start) {
    text.setLength(0);
    from = start;
    to = start;
    pieces = 0;
    references = false;
    plain = true;
  }

  void add(String piece, boolean hasReferences, boolean isPlainText, int end) {
    text.append(piece);
    references |= hasReferences;
    plain &= isPlainText && !hasReferences;
    skip(end);
  }

  /** A comment or the like. */
  void skip(int end) {
    pieces++;
    to = end;
  }

  String text() {
    return text.toString();
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  /** Whether it is written in one piece, without CDATA and references to numbers. */
  boolean isPlain() {
    return plain && pieces == 1;
  }

  /** Whether its digits have to be wiped. */
  boolean isHidden() {
    return (references || pieces > 1)
        && text.chars().filter(c -> c >= '0' && c <= '9').count() >= FEWEST_DIGITS;
  }

  /** Wipes all digits of a part of a row. */
  static void wipeDigits(Row row, int start, int stop) {
    for (int i = start; i < stop; i++) {
      byte b = row.bytes()[i];
      if (b >= '0' && b <= '9') {
        row.wipe(i, i + 1);
      }
    }
  }

  /** Whether a part of a row has what hides digits from a search. */
  static boolean mayHide(Row row, int start, int stop) {
    for (int i = start; i + 1 < stop; i++) {
      byte b = row.bytes()[i];
      byte after = row.bytes()[i + 1];
      if ((b == '&' && after == '#') || (b == '<' && (after == '!' || after == '?'))) {
        return true;
      }
    }
    return false;
  }
}
