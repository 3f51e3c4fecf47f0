package io.reslip.suite.cards.search;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/**
 * What must be found nowhere.
 *
 * @param nickname what it is called where it is found: the way that it was sent on
 * @param kind what it is
 * @param content ASCII text, or the bytes of a PIN block as ISO 8859-1
 */
public record Secret(String nickname, Kind kind, String content) {
  /** What a secret is. */
  public enum Kind {
    PAN,
    /** What follows the card number on a track. */
    TRACK,
    CVV,
    PIN_BLOCK
  }

  /** The bytes as they are. */
  byte[] bytes() {
    return content.getBytes(ISO_8859_1);
  }

  boolean isDigits() {
    return content.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Never the content: this stands in the messages of failed tests. */
  @Override
  public String toString() {
    return kind + " \"" + nickname + "\"";
  }
}
