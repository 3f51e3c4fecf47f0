package io.reslip.ingestion.cardholder;

/**
 * Tells card numbers from other numbers: by check digit, length and the ranges that schemes issue
 * from (ISO/IEC 7812).
 */
final class CardNumbers {

  private CardNumbers() {}

  /**
   * Whether a scheme issues numbers that begin so and have that length. Wide on purpose, for
   * numbers that stand alone.
   *
   * @param firstSix the first six digits as a number
   */
  static boolean plausible(int firstSix, int length) {
    int four = firstSix / 100;
    return switch (firstSix / 100_000) {
      case 2 ->
          (four >= 2221 && four <= 2720 && length == 16) || (four / 10 == 220 && length >= 16);
      case 3 -> three(firstSix / 10_000, four, length);
      case 4, 5, 6 -> true;
      case 8 -> length >= 16 && four / 100 != 86 && four / 100 != 89;
      case 9 -> length >= 16;
      default -> false;
    };
  }

  private static boolean three(int two, int four, int length) {
    if (two == 34 || two == 37) {
      return length == 15;
    }
    if (four >= 3528 && four <= 3589) {
      return length >= 16;
    }
    return two == 36 || two == 38 || two == 39 || (two == 30 && length >= 14);
  }

  /**
   * Whether these are a scheme's usual prefix and length. Narrow, for numbers that are glued to
   * other digits, where one in ten places would pass the check digit.
   */
  static boolean usual(int firstSix, int length) {
    int two = firstSix / 10_000;
    return switch (length) {
      case 14 -> two == 36 || two == 38;
      case 15 -> two == 34 || two == 37;
      case 16 ->
          two / 10 == 4
              || (two >= 51 && two <= 55)
              || (firstSix >= 222_100 && firstSix <= 272_099)
              || (firstSix >= 352_800 && firstSix <= 358_999)
              || two == 62
              || two == 81
              || two == 60
              || two == 64
              || two == 65;
      case 17, 18, 19 -> two == 62;
      default -> false;
    };
  }

  /** Luhn, from the last digit back. */
  static boolean hasRightCheckDigit(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighed = i % 2 == 0 ? digit : digit * 2;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum % 10 == 0;
  }
}
