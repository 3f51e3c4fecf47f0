package io.reslip.ingestion.layout.json;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Reads JSON from bytes, one token after the other, strictly by RFC 8259, and knows where in the
 * bytes each token stands. Makes no object but the texts that are asked for. Reused for each line.
 */
public final class JsonReader {

  /** How deep a value that is skipped may be nested. */
  public static final int MAX_DEPTH = 64;

  /** What a value is. */
  public enum Kind {
    OBJECT,
    ARRAY,
    STRING,
    NUMBER,
    BOOLEAN,
    NULL
  }

  private byte[] bytes = new byte[0];
  private int at;
  private int end;
  private boolean first;
  private int from;
  private int to;
  private boolean escaped;

  /** Turns to the JSON text in these bytes. */
  public void open(byte[] source, int start, int stop) {
    bytes = source;
    at = start;
    end = stop;
    first = true;
  }

  /** Where the last token begins; of a string or a name, behind its quote. */
  public int from() {
    return from;
  }

  /** Behind the last token; of a string or a name, at its closing quote. */
  public int to() {
    return to;
  }

  /** Whether the last string or name has escapes. */
  public boolean escaped() {
    return escaped;
  }

  /** Where reading goes on. */
  public int at() {
    return at;
  }

  /** Steps into an object or array. */
  public void enter(Kind kind) throws JsonSyntaxException {
    expect(kind == Kind.OBJECT ? '{' : '[');
    first = true;
  }

  /** The next member's name as the last token, or false at the end of the object. */
  public boolean nextMember() throws JsonSyntaxException {
    if (isOver('}')) {
      return false;
    }
    whitespace();
    string();
    expect(':');
    return true;
  }

  /** Whether another element follows, or the array is over. */
  public boolean nextElement() throws JsonSyntaxException {
    return !isOver(']');
  }

  /** What the next value is. */
  public Kind peek() throws JsonSyntaxException {
    whitespace();
    if (at == end) {
      throw new JsonSyntaxException("the line ends where a value should stand");
    }
    return switch (bytes[at]) {
      case '{' -> Kind.OBJECT;
      case '[' -> Kind.ARRAY;
      case '"' -> Kind.STRING;
      case 't', 'f' -> Kind.BOOLEAN;
      case 'n' -> Kind.NULL;
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> Kind.NUMBER;
      default -> throw new JsonSyntaxException("something that is no value stands for one");
    };
  }

  /** Reads a string, number, boolean or null as the last token. */
  public void scalar(Kind kind) throws JsonSyntaxException {
    switch (kind) {
      case STRING -> string();
      case NUMBER -> number();
      case BOOLEAN -> word(bytes[at] == 't' ? "true" : "false");
      case NULL -> word("null");
      case OBJECT, ARRAY -> throw new IllegalArgumentException("not a scalar: " + kind);
    }
  }

  /** Passes over a value of any kind; it is the last token. */
  public void skip() throws JsonSyntaxException {
    Kind kind = peek();
    int start = at;
    if (kind == Kind.OBJECT || kind == Kind.ARRAY) {
      nested();
      from = start;
      to = at;
    } else {
      scalar(kind);
    }
  }

  /** Nothing but whitespace may follow. */
  public void end() throws JsonSyntaxException {
    whitespace();
    if (at != end) {
      throw new JsonSyntaxException("more follows behind the object");
    }
  }

  /** The last string or name, its escapes resolved. */
  public String text() {
    return escaped ? text(from, to) : new String(bytes, from, to - from, UTF_8);
  }

  /** A string that was read before, its escapes resolved. */
  public String text(int start, int stop) {
    return JsonEscapes.resolve(bytes, start, stop);
  }

  private void nested() throws JsonSyntaxException {
    long objects = 0;
    int depth = 0;
    do {
      Kind kind = peek();
      if (kind == Kind.OBJECT || kind == Kind.ARRAY) {
        if (depth == MAX_DEPTH) {
          throw new JsonSyntaxException("values are nested deeper than 64 levels");
        }
        enter(kind);
        objects = objects << 1 | (kind == Kind.OBJECT ? 1 : 0);
        depth++;
      } else {
        scalar(kind);
      }
      while (depth > 0 && !((objects & 1) == 1 ? nextMember() : nextElement())) {
        objects >>>= 1;
        depth--;
      }
    } while (depth > 0);
  }

  private boolean isOver(char close) throws JsonSyntaxException {
    whitespace();
    if (at < end && bytes[at] == close) {
      at++;
      first = false;
      return true;
    }
    if (!first) {
      expect(',');
    }
    first = false;
    return false;
  }

  private void string() throws JsonSyntaxException {
    if (at == end || bytes[at] != '"') {
      throw new JsonSyntaxException("a name or text does not begin with a quote");
    }
    from = ++at;
    escaped = false;
    while (at < end) {
      byte b = bytes[at];
      if (b == '"') {
        to = at++;
        return;
      }
      if (b >= 0 && b < ' ') {
        throw new JsonSyntaxException("a text holds a control character that is not escaped");
      }
      if (b == '\\') {
        escaped = true;
        at = JsonEscapes.end(bytes, at, end);
      } else {
        at++;
      }
    }
    throw new JsonSyntaxException("a text is not closed");
  }

  private void number() throws JsonSyntaxException {
    from = at;
    if (bytes[at] == '-') {
      at++;
    }
    if (at < end && bytes[at] == '0') {
      at++;
    } else {
      digits();
    }
    if (at < end && bytes[at] == '.') {
      at++;
      digits();
    }
    if (at < end && (bytes[at] == 'e' || bytes[at] == 'E')) {
      at++;
      if (at < end && (bytes[at] == '+' || bytes[at] == '-')) {
        at++;
      }
      digits();
    }
    to = at;
  }

  private void digits() throws JsonSyntaxException {
    int start = at;
    while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
      at++;
    }
    if (at == start) {
      throw new JsonSyntaxException("a number lacks a digit");
    }
  }

  private void word(String word) throws JsonSyntaxException {
    from = at;
    for (int i = 0; i < word.length(); i++) {
      if (at == end || bytes[at] != word.charAt(i)) {
        throw new JsonSyntaxException("something that is no value stands for one");
      }
      at++;
    }
    to = at;
  }

  private void expect(char c) throws JsonSyntaxException {
    whitespace();
    if (at == end || bytes[at] != c) {
      throw new JsonSyntaxException("'" + c + "' is missing");
    }
    at++;
  }

  private void whitespace() {
    while (at < end
        && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\r' || bytes[at] == '\n')) {
      at++;
    }
  }
}
