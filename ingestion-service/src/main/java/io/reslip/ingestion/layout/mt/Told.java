package io.reslip.ingestion.layout.mt;

import io.reslip.ingestion.layout.statement.MinorUnits;
import io.reslip.ingestion.layout.statement.UnfitException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A balance (60, 62) or a sum (90) that a message tells of itself.
 *
 * @param number how many entries it is the sum of; 0 of a balance
 * @param currency ISO 4217, alphabetic
 * @param amountMinor in minor units; negative where the account owes
 */
record Told(long number, String currency, long amountMinor) {

  private static final Pattern BALANCE =
      Pattern.compile("([CD])([0-9]{6})([A-Z]{3})([0-9]{1,15},[0-9]{0,15})");
  private static final Pattern SUM =
      Pattern.compile("([0-9]{1,5})([A-Z]{3})([0-9]{1,15},[0-9]{0,15})");

  static Told balance(String tag, String text) throws UnfitException {
    Matcher parts = BALANCE.matcher(text);
    if (!parts.matches()) {
      throw UnfitException.invalid(tag, "is not C or D, date, currency, amount with a comma");
    }
    MtDates.day(tag, parts.group(2));
    String currency = parts.group(3);
    long amount = MinorUnits.of(tag, parts.group(4), ',', currency);
    return new Told(0, currency, parts.group(1).equals("C") ? amount : -amount);
  }

  static Told sum(String tag, String text) throws UnfitException {
    Matcher parts = SUM.matcher(text);
    if (!parts.matches()) {
      throw UnfitException.invalid(tag, "is not number, currency, amount with a comma");
    }
    String currency = parts.group(2);
    return new Told(
        MinorUnits.number(tag, parts.group(1)),
        currency,
        MinorUnits.of(tag, parts.group(3), ',', currency));
  }
}
