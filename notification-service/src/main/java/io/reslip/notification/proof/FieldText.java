package io.reslip.notification.proof;

import com.fasterxml.jackson.databind.JsonNode;
import io.reslip.notification.wording.Words;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The value of a restored field as people read it. */
final class FieldText {
  private static final Set<String> MONEY = Set.of("amount", "fee");
  private static final Set<String> TIMES = Set.of("occurredAt", "original.occurredAt");
  private static final Set<String> DATES = Set.of("businessDate", "settlementDate");
  private static final Set<String> CODED =
      Set.of("type", "result", "tender", "direction", "source", "rail");

  private final Words words;
  private final String currency;

  /**
   * For one document.
   *
   * @param currency of its amounts
   */
  FieldText(Words words, String currency) {
    this.words = words;
    this.currency = currency;
  }

  String value(String field, @Nullable JsonNode value) {
    if (value == null || value.isNull()) {
      return "";
    }
    if (value.isContainerNode()) {
      return value.toString();
    }
    String plain = value.asText();
    if (value.isIntegralNumber() && (MONEY.contains(field) || field.startsWith("amounts."))) {
      return words.money(value.asLong(), currency);
    }
    if (CODED.contains(field)) {
      return words.term(field, plain);
    }
    try {
      if (TIMES.contains(field)) {
        return words.time(OffsetDateTime.parse(plain).toInstant());
      }
      return DATES.contains(field) ? words.date(LocalDate.parse(plain)) : plain;
    } catch (DateTimeException e) {
      // Shown as it stands: a source's own way of writing a time is evidence too.
      return plain;
    }
  }

  /** A share as percent, a word as a word. */
  String certainty(@Nullable JsonNode certainty) {
    if (certainty == null || certainty.isNull()) {
      return "";
    }
    if (!certainty.isNumber()) {
      return words.term("certainty", certainty.asText());
    }
    return certainty
            .decimalValue()
            .multiply(BigDecimal.valueOf(100))
            .stripTrailingZeros()
            .toPlainString()
        + " %";
  }
}
