package io.reslip.reconciliation.inquiry.fit;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The slips that people make when they copy a number: one character wrong, two neighbours swapped,
 * one left out or typed twice.
 */
public final class Slip {
  private static final String DIGITS = "0123456789";

  private Slip() {}

  /** Whether exactly one slip leads from one text to the other. */
  public static boolean between(String one, String other) {
    if (one.equals(other)) {
      return false;
    }
    if (one.length() == other.length()) {
      return oneReplaced(one, other) || swapped(one, other);
    }
    return one.length() < other.length() ? oneMore(one, other) : oneMore(other, one);
  }

  /**
   * All digit strings that one slip leads to: a wrong digit, a swap, a digit left out or one too
   * many; the text itself is not among them.
   */
  public static Set<String> of(String digits) {
    Set<String> all = new LinkedHashSet<>();
    for (int i = 0; i < digits.length(); i++) {
      String before = digits.substring(0, i);
      String after = digits.substring(i + 1);
      for (char digit : DIGITS.toCharArray()) {
        all.add(before + digit + after);
        all.add(before + digit + digits.substring(i));
      }
      all.add(before + after);
      if (!after.isEmpty()) {
        all.add(before + after.charAt(0) + digits.charAt(i) + after.substring(1));
      }
    }
    for (char digit : DIGITS.toCharArray()) {
      all.add(digits + digit);
    }
    all.remove(digits);
    return all;
  }

  private static boolean oneReplaced(String one, String other) {
    int different = 0;
    for (int i = 0; i < one.length(); i++) {
      different += one.charAt(i) == other.charAt(i) ? 0 : 1;
    }
    return different == 1;
  }

  private static boolean swapped(String one, String other) {
    int first = firstDifference(one, other);
    return first + 1 < one.length()
        && one.charAt(first) == other.charAt(first + 1)
        && one.charAt(first + 1) == other.charAt(first)
        && one.substring(first + 2).equals(other.substring(first + 2));
  }

  private static boolean oneMore(String shorter, String longer) {
    if (longer.length() - shorter.length() != 1) {
      return false;
    }
    int first = firstDifference(shorter, longer);
    return shorter.substring(first).equals(longer.substring(first + 1));
  }

  private static int firstDifference(String one, String other) {
    int i = 0;
    while (i < one.length() && i < other.length() && one.charAt(i) == other.charAt(i)) {
      i++;
    }
    return i;
  }
}
