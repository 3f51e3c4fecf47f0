package io.reslip.ingestion.layout.camt;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * The tags and texts of a piece of XML, with the bytes that each stands in. Namespaces are left
 * out: names are local ones. Knows no document type and no entities but the five of XML itself, and
 * opens nothing. For charsets in which a byte of a sign of ASCII is that sign.
 */
final class XmlTokens {

  enum Kind {
    START,
    END,
    TEXT,
    /** Text as it stands, without references. */
    CDATA,
    COMMENT,
    INSTRUCTION,
    NONE
  }

  private byte[] bytes = new byte[0];
  private int at;
  private int end;
  private int from;
  private int to;
  private int attributes;
  private String qualified = "";
  private boolean empty;
  private Charset charset = UTF_8;

  void open(byte[] source, int start, int stop, Charset encoding) {
    bytes = source;
    at = start;
    end = stop;
    empty = false;
    charset = encoding;
  }

  /** What follows is in this charset. */
  void charset(Charset encoding) {
    charset = encoding;
  }

  /** Where the token begins. */
  int from() {
    return from;
  }

  /** Behind the token. */
  int to() {
    return to;
  }

  /** The name of a tag, with its prefix. */
  String qualified() {
    return qualified;
  }

  /** The name of a tag, without its prefix. */
  String name() {
    return local(qualified);
  }

  /** The text of the token. */
  String text(Kind kind) throws XmlException {
    return kind == Kind.TEXT
        ? unescaped(from, to)
        : new String(bytes, from + 9, to - from - 12, charset);
  }

  Kind next() throws XmlException {
    if (empty) {
      empty = false;
      return Kind.END;
    }
    if (at == end) {
      return Kind.NONE;
    }
    from = at;
    if (bytes[at] != '<') {
      while (at < end && bytes[at] != '<') {
        at++;
      }
      to = at;
      return Kind.TEXT;
    }
    if (starts("<!--")) {
      return until("-->", 4, Kind.COMMENT);
    }
    if (starts("<![CDATA[")) {
      return until("]]>", 9, Kind.CDATA);
    }
    if (starts("<?")) {
      return until("?>", 2, Kind.INSTRUCTION);
    }
    if (starts("<!")) {
      throw new XmlException("it has a document type, which is never read: send it without", true);
    }
    return tag();
  }

  private Kind tag() throws XmlException {
    boolean isEnd = at + 1 < end && bytes[at + 1] == '/';
    int start = at + (isEnd ? 2 : 1);
    int i = start;
    while (i < end && !isSpace(bytes[i]) && bytes[i] != '>' && bytes[i] != '/') {
      if (bytes[i] == '<' || bytes[i] == '"' || bytes[i] == '\'' || bytes[i] == '&') {
        throw new XmlException("a tag is broken");
      }
      i++;
    }
    if (i == start) {
      throw new XmlException("a tag has no name");
    }
    qualified = new String(bytes, start, i - start, charset);
    attributes = i;
    byte quote = 0;
    while (i < end && (quote != 0 || bytes[i] != '>')) {
      byte b = bytes[i];
      if (b == '<') {
        throw new XmlException("a tag is broken");
      }
      quote = quote == b ? 0 : quote == 0 && (b == '"' || b == '\'') ? b : quote;
      i++;
    }
    if (i == end) {
      throw new XmlException("it ends within a tag");
    }
    at = i + 1;
    to = at;
    empty = !isEnd && bytes[i - 1] == '/';
    return isEnd ? Kind.END : Kind.START;
  }

  /** The value of an attribute of the start tag, or null. */
  @Nullable String attribute(String name) throws XmlException {
    int i = attributes;
    while (i < to) {
      while (i < to && isSpace(bytes[i])) {
        i++;
      }
      int start = i;
      while (i < to && bytes[i] != '=' && bytes[i] != '>' && !isSpace(bytes[i])) {
        i++;
      }
      String key = new String(bytes, start, i - start, charset);
      while (i < to && (isSpace(bytes[i]) || bytes[i] == '=')) {
        i++;
      }
      if (i >= to || (bytes[i] != '"' && bytes[i] != '\'')) {
        return null;
      }
      byte quote = bytes[i];
      int value = ++i;
      while (i < to && bytes[i] != quote) {
        i++;
      }
      if (local(key).equals(name)) {
        return unescaped(value, i);
      }
      i++;
    }
    return null;
  }

  private Kind until(String close, int opened, Kind kind) throws XmlException {
    byte[] wanted = close.getBytes(ISO_8859_1);
    for (int i = at + opened; i + wanted.length <= end; i++) {
      boolean is = true;
      for (int j = 0; is && j < wanted.length; j++) {
        is = bytes[i + j] == wanted[j];
      }
      if (is) {
        at = i + wanted.length;
        to = at;
        return kind;
      }
    }
    throw new XmlException("it ends within a comment or the like");
  }

  private boolean starts(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (at + i >= end || bytes[at + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private String unescaped(int start, int stop) throws XmlException {
    String raw = new String(bytes, start, stop - start, charset);
    int amp = raw.indexOf('&');
    if (amp < 0) {
      return raw;
    }
    StringBuilder text = new StringBuilder(raw.length());
    int done = 0;
    while (amp >= 0) {
      int semicolon = raw.indexOf(';', amp);
      if (semicolon < 0 || semicolon - amp > 12) {
        throw new XmlException("an & stands alone: write &amp;");
      }
      text.append(raw, done, amp).append(XmlReference.character(raw.substring(amp + 1, semicolon)));
      done = semicolon + 1;
      amp = raw.indexOf('&', done);
    }
    return text.append(raw, done, raw.length()).toString();
  }

  private static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\t' || b == '\r' || b == '\n';
  }
}
