package io.reslip.ingestion.iso8583.exchange;

import java.util.Comparator;
import java.util.Currency;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** ISO 4217: from the three digits of DE 49 to the three letters. */
final class Currencies {

  /** Where a withdrawn currency had the same digits, the one that came later in the alphabet. */
  private static final Map<Integer, String> ALPHABETIC =
      Currency.getAvailableCurrencies().stream()
          .filter(currency -> currency.getNumericCode() > 0)
          .sorted(Comparator.comparing(Currency::getCurrencyCode))
          .collect(
              Collectors.toUnmodifiableMap(
                  Currency::getNumericCode, Currency::getCurrencyCode, (one, later) -> later));

  private Currencies() {}

  /** Null for what is no code of three digits, or none that is in use. */
  static @Nullable String alphabetic(@Nullable String numeric) {
    return numeric == null || !numeric.matches("[0-9]{3}")
        ? null
        : ALPHABETIC.get(Integer.parseInt(numeric));
  }
}
