package io.reslip.ingestion.layout.statement;

import io.reslip.ingestion.layout.RejectCode;
import java.util.Currency;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Amounts in the minor units of their currency. Nothing is rounded. */
public final class MinorUnits {

  private static final int MOST_DIGITS = 15;

  private static final Map<String, Currency> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .filter(currency -> currency.getDefaultFractionDigits() >= 0)
          .collect(Collectors.toUnmodifiableMap(Currency::getCurrencyCode, Function.identity()));

  private MinorUnits() {}

  /**
   * The decimals of a currency by ISO 4217.
   *
   * @throws UnfitException when there is no such currency
   */
  public static int decimals(String currency) throws UnfitException {
    Currency known = CURRENCIES.get(currency);
    if (known == null) {
      throw UnfitException.invalid(
          "currency", "is no ISO 4217 code of three letters of a currency with amounts");
    }
    return known.getDefaultFractionDigits();
  }

  /**
   * An unsigned decimal number in minor units. Decimals that the currency does not have must be
   * zeros.
   *
   * @param text digits, with or without decimals behind the point
   * @param point the decimal point, such as a comma
   * @throws UnfitException when it is no such number, is too large, or has more decimals
   */
  public static long of(String name, String text, char point, String currency)
      throws UnfitException {
    int decimals = decimals(currency);
    int at = text.indexOf(point);
    String whole = at < 0 ? text : text.substring(0, at);
    String part = at < 0 ? "" : text.substring(at + 1);
    if (!isDigits(whole) || !isDigits(part) || whole.isEmpty()) {
      throw UnfitException.invalid(name, "is not an amount");
    }
    int end = part.length();
    while (end > decimals && part.charAt(end - 1) == '0') {
      end--;
    }
    if (end > decimals) {
      throw new UnfitException(
          RejectCode.AMOUNT_DECIMALS,
          name + " has more decimals than its currency, which has " + decimals);
    }
    return number(name, whole + part.substring(0, end) + "0".repeat(decimals - end));
  }

  /**
   * A whole number without a sign.
   *
   * @throws UnfitException when it is none, or has more than 15 digits
   */
  public static long number(String name, String digits) throws UnfitException {
    int from = 0;
    while (from < digits.length() - 1 && digits.charAt(from) == '0') {
      from++;
    }
    if (!isDigits(digits) || digits.isEmpty()) {
      throw UnfitException.invalid(name, "is not a number");
    }
    if (digits.length() - from > MOST_DIGITS) {
      throw UnfitException.invalid(name, "has more than 15 digits");
    }
    return Long.parseLong(digits.substring(from));
  }

  private static boolean isDigits(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
