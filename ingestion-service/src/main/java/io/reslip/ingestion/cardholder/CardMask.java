package io.reslip.ingestion.cardholder;

import java.util.Optional;

/** What may be kept of a card number: its first 6 and last 4 digits, a star for each other one. */
public final class CardMask {

  /** Digits that stay at the beginning of a card number. */
  public static final int FIRST = 6;

  /** Digits that stay at its end. */
  public static final int LAST = 4;

  /** The shortest card number (ISO/IEC 7812 and the schemes' own rules). */
  public static final int MIN_DIGITS = 12;

  /** The longest card number. */
  public static final int MAX_DIGITS = 19;

  private CardMask() {}

  /** Whether this is a source's way to tell no card number: nothing, or zeros only. */
  public static boolean isUnknown(String told) {
    return told.chars().allMatch(c -> c == '0' || Character.isWhitespace(c));
  }

  /**
   * The digits of a card number, told with or without single spaces or dashes between them; empty
   * when it is not 12 to 19 digits. The check digit is not asked for: some private cards have none.
   */
  public static Optional<String> digits(String told) {
    StringBuilder digits = new StringBuilder(MAX_DIGITS);
    boolean afterDigit = false;
    for (char c : told.strip().toCharArray()) {
      boolean digit = c >= '0' && c <= '9';
      if (!digit && !(afterDigit && (c == ' ' || c == '-'))) {
        return Optional.empty();
      }
      if (digit) {
        digits.append(c);
      }
      afterDigit = digit;
    }
    boolean fits = digits.length() >= MIN_DIGITS && digits.length() <= MAX_DIGITS;
    return fits && afterDigit ? Optional.of(digits.toString()) : Optional.empty();
  }

  /** The mask of a card number of digits only. */
  public static String of(String digits) {
    int masked = digits.length() - FIRST - LAST;
    return digits.substring(0, FIRST)
        + "*".repeat(masked)
        + digits.substring(digits.length() - LAST);
  }

  /**
   * A mask as a source writes it, in our form: stars for its own signs, and never more than first 6
   * and last 4 digits; empty when it is no mask of 4 to 19 places.
   */
  public static Optional<String> normalised(String told) {
    StringBuilder mask = new StringBuilder(MAX_DIGITS);
    for (char c : told.toCharArray()) {
      switch (c) {
        case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> mask.append(c);
        case '*', 'x', 'X', '#', '.', '?' -> mask.append('*');
        case ' ', '-' -> {}
        default -> {
          return Optional.empty();
        }
      }
    }
    if (mask.length() < LAST || mask.length() > MAX_DIGITS) {
      return Optional.empty();
    }
    for (int i = FIRST; i < mask.length() - LAST; i++) {
      mask.setCharAt(i, '*');
    }
    return Optional.of(mask.toString());
  }
}
