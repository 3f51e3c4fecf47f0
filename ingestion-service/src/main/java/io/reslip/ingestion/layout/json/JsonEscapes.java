package io.reslip.ingestion.layout.json;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The escapes of JSON strings. */
final class JsonEscapes {

  private static final int HEX_DIGITS = 4;

  private JsonEscapes() {}

  /** The end of the escape whose backslash stands at {@code at}. */
  static int end(byte[] bytes, int at, int end) throws JsonSyntaxException {
    int sign = at + 1;
    if (sign < end && "\"\\/bfnrt".indexOf(bytes[sign]) >= 0) {
      return sign + 1;
    }
    boolean hex = sign + HEX_DIGITS < end && bytes[sign] == 'u';
    for (int i = 1; hex && i <= HEX_DIGITS; i++) {
      hex = Character.digit(bytes[sign + i], 16) >= 0;
    }
    if (!hex) {
      throw new JsonSyntaxException("a text holds a backslash that begins no escape");
    }
    return sign + 1 + HEX_DIGITS;
  }

  /** The text of a string that is known to be well-formed. */
  static String resolve(byte[] bytes, int from, int to) {
    StringBuilder text = new StringBuilder(to - from);
    int plainFrom = from;
    int at = from;
    while (at < to) {
      if (bytes[at] != '\\') {
        at++;
        continue;
      }
      text.append(new String(bytes, plainFrom, at - plainFrom, UTF_8));
      byte sign = bytes[at + 1];
      at += 2;
      if (sign == 'u') {
        text.append((char) Integer.parseInt(new String(bytes, at, HEX_DIGITS, UTF_8), 16));
        at += HEX_DIGITS;
      } else {
        text.append(resolved(sign));
      }
      plainFrom = at;
    }
    return text.append(new String(bytes, plainFrom, to - plainFrom, UTF_8)).toString();
  }

  private static char resolved(byte sign) {
    return switch (sign) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> (char) sign;
    };
  }
}
