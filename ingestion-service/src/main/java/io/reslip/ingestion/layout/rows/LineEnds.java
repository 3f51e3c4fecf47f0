package io.reslip.ingestion.layout.rows;

/** What rows end with. */
public enum LineEnds {
  /** A line feed, or carriage return and line feed. */
  ASCII,
  /** The new line or the line feed of EBCDIC, with or without a carriage return. */
  EBCDIC,
  /** Nothing: rows have a length. */
  NONE;

  private static final byte CARRIAGE_RETURN = 0x0D;
  private static final byte EBCDIC_NEW_LINE = 0x15;
  private static final byte EBCDIC_LINE_FEED = 0x25;

  /** Behind the next line end, or -1. */
  public int end(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (isLineEnd(bytes[i])) {
        return i + 1;
      }
    }
    return -1;
  }

  /** Where a row's content ends whose line end ends at {@code end}. */
  int contentEnd(byte[] bytes, int from, int end) {
    int to = end;
    if (to > from && isLineEnd(bytes[to - 1])) {
      to--;
    }
    return to > from && this != NONE && bytes[to - 1] == CARRIAGE_RETURN ? to - 1 : to;
  }

  /** How many lines these bytes are. */
  int lines(byte[] bytes, int from, int to) {
    if (this == NONE) {
      return 1;
    }
    int count = 0;
    for (int i = from; i < to; i++) {
      count += isLineEnd(bytes[i]) ? 1 : 0;
    }
    return count;
  }

  private boolean isLineEnd(byte b) {
    return switch (this) {
      case ASCII -> b == '\n';
      case EBCDIC -> b == EBCDIC_NEW_LINE || b == EBCDIC_LINE_FEED;
      case NONE -> false;
    };
  }
}
