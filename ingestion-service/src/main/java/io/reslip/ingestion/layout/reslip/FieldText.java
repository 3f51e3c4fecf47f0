package io.reslip.ingestion.layout.reslip;

import io.reslip.ingestion.layout.Flaw;
import io.reslip.ingestion.record.PaymentFields;
import io.reslip.ingestion.record.RecordField;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns the text of a value into what its field holds. */
final class FieldText {

  private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,18}");

  private FieldText() {}

  /** Sets the field, or says what is wrong with its value. */
  static @Nullable Flaw set(PaymentFields.Builder fields, RecordField field, String text) {
    Class<?> type = field.type();
    if (type == String.class) {
      fields.set(field, text);
      return null;
    }
    Object value = value(type, text);
    fields.set(field, value);
    return value == null ? Flaw.invalid(field.jsonName(), "is not " + expected(type)) : null;
  }

  private static @Nullable Object value(Class<?> type, String text) {
    if (type == Long.class) {
      return wholeNumber(text);
    }
    if (type == OffsetDateTime.class) {
      return Rfc3339.time(text);
    }
    if (type == LocalDate.class) {
      return Rfc3339.date(text);
    }
    for (Object word : type.getEnumConstants()) {
      if (((Enum<?>) word).name().equals(text)) {
        return word;
      }
    }
    return null;
  }

  /** The number, or null when it is none or has more than 18 digits. */
  static @Nullable Long wholeNumber(String text) {
    return WHOLE_NUMBER.matcher(text).matches() ? Long.valueOf(text) : null;
  }

  /** What a value of that type looks like, for telling the sender. */
  static String expected(Class<?> type) {
    if (type == String.class) {
      return "a text in quotes";
    }
    if (type == Long.class) {
      return "a whole number of minor units: 1230 for 12.30, without point or exponent";
    }
    if (type == OffsetDateTime.class) {
      return "a time as RFC 3339 writes it, such as 2026-06-15T10:35:20+08:00";
    }
    if (type == LocalDate.class) {
      return "a date such as 2026-06-15";
    }
    return Arrays.stream(type.getEnumConstants())
        .map(Object::toString)
        .collect(Collectors.joining(", ", "one of ", ""));
  }
}
