package io.reslip.ingestion.layout.declared.plain;

import io.reslip.ingestion.layout.Flaw;
import io.reslip.ingestion.layout.declared.value.Cell;
import io.reslip.ingestion.layout.declared.value.Conversion;
import io.reslip.ingestion.layout.declared.value.Situation;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A currency by its letters (CNY) or its number (156), as ISO 4217 has them. */
public final class CurrencyConversion implements Conversion {

  /** Numbers that two currencies had in turn stand for the one in use. */
  private static final Map<String, String> BY_CODE = new HashMap<>();

  static {
    for (Currency each : Currency.getAvailableCurrencies()) {
      BY_CODE.put(each.getCurrencyCode(), each.getCurrencyCode());
      BY_CODE.merge(
          each.getNumericCodeAsString(),
          each.getCurrencyCode(),
          (one, other) ->
              Currency.getInstance(one).getDisplayName(Locale.ROOT).contains("(") ? other : one);
    }
    BY_CODE.put("RMB", "CNY");
  }

  @Override
  public @Nullable Object value(Cell cell, String name, Situation row) {
    if (cell.isEmpty() || cell.isZeros()) {
      return null;
    }
    String known = BY_CODE.get(cell.text());
    return known == null
        ? Flaw.invalid(name, "is no currency of ISO 4217, such as CNY or 156")
        : known;
  }
}
