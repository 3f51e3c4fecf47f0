package io.reslip.ingestion.cardholder;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether a key, such as an order number, is or holds a card number. Narrower than the search
 * of free text, since an honest key that is taken for a card's costs its payment (decision 0017):
 * 14 to 19 digits of a scheme's usual beginning and length with a right check digit that stand
 * whole, between signs or letters, with zeros before, or in the groups that are printed on cards. A
 * number that begins with a time, a part of a longer number and a UUID are none.
 */
public final class CardInKey {

  private static final int SHORTEST = 14;
  private static final int FIRST = 6;
  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern DIGITS = Pattern.compile("[0-9]+([ -][0-9]+)*");
  private static final Pattern ONE_SEPARATOR = Pattern.compile("[ -]");

  /** How the digits of a card are grouped: by four, as American Express does, or 6 and the rest. */
  private static final Pattern GROUPED =
      Pattern.compile("(4 ){3}[1-4]|(4 ){4}[1-4]|4 6 [45]|6 (8|9|1[0-3])");

  /** yyMMddHHmm of these years: what ids made of a time begin with, and Mastercard's 22 to 27. */
  private static final Pattern TIME =
      Pattern.compile(
          "2[2-7](0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])([01][0-9]|2[0-3])[0-5][0-9].*");

  private CardInKey() {}

  /** Whether a text holds one. */
  public static boolean isIn(String key) {
    if (key.length() < SHORTEST || UUID.matcher(key).matches()) {
      return false;
    }
    Matcher runs = DIGITS.matcher(key);
    while (runs.find()) {
      if (runs.end() - runs.start() >= SHORTEST && holdsOne(ONE_SEPARATOR.split(runs.group()))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a whole number is one. */
  public static boolean is(long number) {
    return number > 0 && isCard(Long.toString(number));
  }

  private static boolean holdsOne(String[] groups) {
    for (int first = 0; first < groups.length; first++) {
      StringBuilder digits = new StringBuilder();
      List<String> lengths = new ArrayList<>();
      for (int i = first; i < groups.length && digits.length() <= CardMask.MAX_DIGITS; i++) {
        digits.append(groups[i]);
        lengths.add(Integer.toString(groups[i].length()));
        boolean asOnCards = i == first || GROUPED.matcher(String.join(" ", lengths)).matches();
        if (asOnCards && isCard(withoutZeros(digits.toString()))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isCard(String digits) {
    int length = digits.length();
    return length >= SHORTEST
        && length <= CardMask.MAX_DIGITS
        && CardNumbers.usual(Integer.parseInt(digits.substring(0, FIRST)), length)
        && CardNumbers.hasRightCheckDigit(digits)
        && !TIME.matcher(digits).matches();
  }

  private static String withoutZeros(String digits) {
    int from = 0;
    while (from < digits.length() && digits.charAt(from) == '0') {
      from++;
    }
    return digits.substring(from);
  }
}
