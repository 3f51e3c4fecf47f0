package io.reslip.notification.wording;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;

/** Amounts as people read them. */
final class Money {
  private Money() {}

  /** {@code CNY 1,280.00} or {@code 人民币 1,280.00 元}: the decimals are those of ISO 4217. */
  static String text(long minor, String currencyCode, Language language) {
    Currency currency = Currency.getInstance(currencyCode);
    int decimals = Math.max(0, currency.getDefaultFractionDigits());
    NumberFormat format = NumberFormat.getNumberInstance(language.locale());
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    String number = format.format(BigDecimal.valueOf(minor, decimals));
    return switch (language) {
      case EN -> currencyCode + " " + number;
      case ZH_CN ->
          currency.getDisplayName(language.locale())
              + " "
              + number
              + (currencyCode.equals("CNY") ? " 元" : "");
    };
  }
}
