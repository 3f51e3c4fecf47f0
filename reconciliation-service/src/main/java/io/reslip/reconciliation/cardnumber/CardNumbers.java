package io.reslip.reconciliation.cardnumber;

/** Looks for what may be a card number in free text. */
final class CardNumbers {
  private static final int SHORTEST = 13;
  private static final int LONGEST = 19;

  private CardNumbers() {}

  /**
   * Whether the text has 13 to 19 digits in a row, alone or grouped by single blanks or dashes,
   * that pass the check digit of ISO/IEC 7812 and begin as payment cards do.
   */
  static boolean in(String text) {
    StringBuilder digits = new StringBuilder();
    boolean separated = false;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : '.';
      if (c >= '0' && c <= '9') {
        digits.append(c);
        separated = false;
      } else if ((c == ' ' || c == '-') && !separated && !digits.isEmpty()) {
        separated = true;
      } else {
        if (isCard(digits)) {
          return true;
        }
        digits.setLength(0);
        separated = false;
      }
    }
    return false;
  }

  private static boolean isCard(CharSequence digits) {
    int length = digits.length();
    if (length < SHORTEST || length > LONGEST) {
      return false;
    }
    char first = digits.charAt(0);
    if (first < '2' || first > '6') {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < length; i++) {
      int digit = digits.charAt(length - 1 - i) - '0';
      int weighed = i % 2 == 0 ? digit : digit * 2;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum % 10 == 0;
  }
}
