package io.reslip.suite.fleet.plan;

import io.reslip.suite.fleet.chance.Dice;
import io.reslip.suite.fleet.model.Card;
import io.reslip.suite.fleet.model.Digits;
import java.util.List;

/** Draws Luhn-valid numbers around the test numbers that the card schemes have published. */
final class Cards {
  // 10 digits of a published test number each; the rest is drawn. Most are UnionPay's, as in shops.
  private record Range(String prefix, int length) {}

  private static final List<Range> RANGES =
      List.of(
          new Range("6200000000", 16),
          new Range("6205500000", 19),
          new Range("6200000000", 19),
          new Range("6210946888", 16),
          new Range("4111111111", 16),
          new Range("4012888888", 16),
          new Range("5555555555", 16),
          new Range("5105105105", 16),
          new Range("3782822463", 15),
          new Range("3530111333", 16));
  private static final int OFTEN_UNIONPAY = 4;

  private Cards() {}

  static Card drawn(Dice dice) {
    Range range = dice.perMille(700) ? RANGES.get(dice.below(OFTEN_UNIONPAY)) : dice.of(RANGES);
    String unchecked = range.prefix() + dice.digits(range.length() - range.prefix().length() - 1);
    String expiry = "2" + dice.between(7, 9) + Digits.padded(dice.between(1, 12), 2);
    return new Card(unchecked + checkDigit(unchecked), expiry);
  }

  /** ISO/IEC 7812-1, annex B. */
  private static int checkDigit(String unchecked) {
    int sum = 0;
    for (int i = 0; i < unchecked.length(); i++) {
      int digit = unchecked.charAt(unchecked.length() - 1 - i) - '0';
      int doubled = i % 2 == 0 ? digit * 2 : digit;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return (10 - sum % 10) % 10;
  }
}
