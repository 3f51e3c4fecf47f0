package io.reslip.ingestion.cardholder;

/**
 * Watches a stream of characters for names of card data followed by a colon or an equals sign, in
 * any quoting, and redacts the value behind: all of a sensitive one, whatever it holds, the middle
 * of a card number. Needs no well-formed text.
 */
final class NamedValues {

  private static final int LONGEST_NAME = 48;

  /** Stands for a sensitive value, in case that another follows it behind a colon. */
  private static final String ANY_SENSITIVE_NAME = "pin";

  private static final int NO_QUOTE = -1;
  private static final int MAX_ZERO_BYTES = 3;

  private enum At {
    TEXT,
    BEFORE_VALUE,
    IN_BARE_VALUE,
    IN_QUOTED_VALUE,
    IN_NESTED_VALUE
  }

  private final Redaction redaction;
  private final DigitMasker digits;
  private final StringBuilder word = new StringBuilder(LONGEST_NAME);
  private boolean wordOver;
  private boolean wordQuoted;
  private At at = At.TEXT;
  private boolean sensitive;
  private int quote;
  private boolean quoteEscaped;
  private int depth;
  private int cardDepth;
  private boolean inNestedString;
  private int zeroBytes;
  private boolean afterSeparator;

  NamedValues(Redaction redaction) {
    this.redaction = redaction;
    this.digits = new DigitMasker(redaction);
  }

  /** All that comes until the end is the value of a card number. */
  void expectCardNumber() {
    at = At.IN_QUOTED_VALUE;
    sensitive = false;
    quote = NO_QUOTE;
  }

  /**
   * One character; zero bytes are passed over.
   *
   * @return whether it belongs to a value that is overwritten, so that nobody else need look at it
   */
  boolean accept(int c, long from, long to, boolean escaped) {
    if (c == 0) {
      zeroBytes++;
      if (zeroBytes > MAX_ZERO_BYTES) {
        digits.end();
      }
      return at != At.TEXT && sensitive;
    }
    zeroBytes = 0;
    return switch (at) {
      case TEXT -> text(c, from, to);
      case BEFORE_VALUE -> beforeValue(c, from, to, escaped);
      case IN_BARE_VALUE -> {
        if (isSpace(c) || c == ',' || c == ';' || c == '&' || c == '}' || c == ']' || c == '"') {
          leave();
          yield text(c, from, to);
        }
        yield redact(c, from, to);
      }
      case IN_QUOTED_VALUE -> {
        if (c == quote && (quoteEscaped || !escaped)) {
          leave();
          yield sensitive || text(c, from, to);
        }
        yield redact(c, from, to);
      }
      case IN_NESTED_VALUE -> nested(c, from, to, escaped);
    };
  }

  void end() {
    leave();
    word.setLength(0);
    cardDepth = 0;
  }

  /** The first byte that may still be overwritten, or {@code next} where there is none. */
  long undecidedFrom(long next) {
    return digits.undecidedFrom(next);
  }

  private boolean text(int c, long from, long to) {
    if (cardDepth > 0 && at == At.TEXT) {
      cardDepth += opens(c) ? 1 : closes(c) ? -1 : 0;
      maskDigit(c, from, to);
    }
    if (isWordPart(c)) {
      if (wordOver) {
        word.setLength(0);
        wordOver = false;
      }
      wordQuoted = false;
      if (word.length() < LONGEST_NAME) {
        word.append((char) c);
      }
    } else if (c == '"' || c == '\'' || isSpace(c)) {
      wordOver = true;
      wordQuoted = wordQuoted || c == '"' || c == '\'';
    } else {
      if ((c == ':' || c == '=') && !word.isEmpty()) {
        CardDataNames name = CardDataNames.of(word, wordQuoted);
        if (name != CardDataNames.OTHER) {
          sensitive = name == CardDataNames.SENSITIVE;
          at = At.BEFORE_VALUE;
        }
      }
      word.setLength(0);
      wordOver = false;
      wordQuoted = false;
    }
    return false;
  }

  private boolean beforeValue(int c, long from, long to, boolean escaped) {
    if (isSpace(c)) {
      return false;
    }
    if (c == '"' || c == '\'') {
      at = At.IN_QUOTED_VALUE;
      quote = c;
      quoteEscaped = escaped;
      return false;
    }
    if (opens(c) && sensitive) {
      at = At.IN_NESTED_VALUE;
      depth = 1;
      inNestedString = false;
      return false;
    }
    if (opens(c)) {
      leave();
      cardDepth = Math.max(cardDepth, 0) + 1;
      return false;
    }
    if (c == ',' || c == ';' || c == '&' || c == '}' || c == ']') {
      leave();
      return text(c, from, to);
    }
    at = At.IN_BARE_VALUE;
    return redact(c, from, to);
  }

  private boolean nested(int c, long from, long to, boolean escaped) {
    if (c == '"' && !escaped) {
      inNestedString = !inNestedString;
      return true;
    }
    if (!inNestedString) {
      depth += opens(c) ? 1 : closes(c) ? -1 : 0;
      if (depth == 0) {
        leave();
        return false;
      }
      if (isSpace(c) || c == ',' || c == ':' || opens(c) || closes(c)) {
        return true;
      }
    }
    redaction.wipe(from, to);
    return true;
  }

  private boolean redact(int c, long from, long to) {
    if (sensitive) {
      redaction.wipe(from, to);
      return true;
    }
    maskDigit(c, from, to);
    // What stands where a card number should may be the next name: "card":"cvv":"123".
    return text(c, from, to);
  }

  private void maskDigit(int c, long from, long to) {
    boolean separator = c == ' ' || c == '-';
    if (c >= '0' && c <= '9') {
      digits.accept(from, to);
    } else if (!separator || afterSeparator) {
      digits.end();
    }
    afterSeparator = separator;
  }

  private void leave() {
    if (at != At.TEXT && sensitive) {
      word.setLength(0);
      word.append(ANY_SENSITIVE_NAME);
      wordOver = true;
    }
    at = At.TEXT;
    digits.end();
  }

  private static boolean opens(int c) {
    return c == '{' || c == '[';
  }

  private static boolean closes(int c) {
    return c == '}' || c == ']';
  }

  private static boolean isWordPart(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '-';
  }

  private static boolean isSpace(int c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }
}
