package io.reslip.ingestion.layout.declared.items;

/**
 * Finds where an element of a JSON array ends, piece by piece: behind the comma that follows it, or
 * the bracket that closes the array. Does not ask whether it is well-formed.
 */
public final class ElementEnd {

  private boolean inString;
  private boolean escaped;
  private int depth;
  private boolean closed;

  /** Turns to the next element. */
  public void begin() {
    inString = false;
    escaped = false;
    depth = 0;
    closed = false;
  }

  /** Whether the array ends with the element. */
  public boolean isClosed() {
    return closed;
  }

  /** Behind its end, or -1 when that is not before {@code to}. */
  public int accept(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      if (inString) {
        inString = escaped || b != '"';
        escaped = !escaped && b == '\\';
      } else if (b == '"') {
        inString = true;
      } else if (b == '{' || b == '[') {
        depth++;
      } else if (depth > 0) {
        depth -= b == '}' || b == ']' ? 1 : 0;
      } else if (b == ',' || b == ']' || b == '}') {
        closed = b != ',';
        return i + 1;
      }
    }
    return -1;
  }
}
