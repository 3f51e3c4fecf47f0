package io.reslip.ingestion.layout.mt;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.reslip.ingestion.layout.rows.RowReader;
import io.reslip.ingestion.layout.rows.RowReader.More;

/**
 * Where a field of a message ends: before the line that begins the next, or ends the message. What
 * {@code :86:} says belongs to the field before it.
 */
final class FieldEnd {

  private static final int LONGEST_TAG = 5;

  private FieldEnd() {}

  /** Behind the field that begins there, or -1 where that cannot be told without more bytes. */
  static int of(byte[] bytes, int from, int to, More more) {
    int line = RowReader.lineEnd(bytes, from, to);
    while (line >= 0) {
      if (line + LONGEST_TAG > to && more != More.NONE) {
        return -1;
      }
      if (begins(bytes, line, to)) {
        return line;
      }
      line = RowReader.lineEnd(bytes, line, to);
    }
    return more == More.NONE ? to : -1;
  }

  private static boolean begins(byte[] bytes, int from, int to) {
    if (from == to) {
      return false;
    }
    if (bytes[from] == '-') {
      return from + 1 == to
          || bytes[from + 1] == '\r'
          || bytes[from + 1] == '\n'
          || bytes[from + 1] == '}';
    }
    String tag = tag(bytes, from, to);
    return bytes[from] == '{' || (!tag.isEmpty() && !tag.equals("86"));
  }

  /** The tag that a line begins with, such as {@code 60F}; empty where it begins with none. */
  static String tag(byte[] bytes, int from, int to) {
    boolean there =
        to - from >= LONGEST_TAG - 1
            && bytes[from] == ':'
            && isDigit(bytes[from + 1])
            && isDigit(bytes[from + 2]);
    if (there && bytes[from + 3] == ':') {
      return new String(bytes, from + 1, 2, ISO_8859_1);
    }
    boolean option =
        there
            && to - from >= LONGEST_TAG
            && bytes[from + 3] >= 'A'
            && bytes[from + 3] <= 'Z'
            && bytes[from + 4] == ':';
    return option ? new String(bytes, from + 1, 3, ISO_8859_1) : "";
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }
}
