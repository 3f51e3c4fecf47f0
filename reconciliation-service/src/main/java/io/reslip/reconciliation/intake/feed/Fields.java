package io.reslip.reconciliation.intake.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Members of a JSON object, checked. An error names the member and never its value. */
record Fields(JsonNode object) {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 9999;

  /** What can be a key of an index. */
  private static final int LONGEST_TEXT = 500;

  /** Sums of amounts up to this stay within 64 bits; ISO 8583 has 12 digits. */
  private static final long LARGEST_AMOUNT = 100_000_000_000_000L;

  JsonNode require(String name) throws MalformedLineException {
    JsonNode value = object.get(name);
    if (value == null || value.isNull()) {
      throw new MalformedLineException(name + " is missing");
    }
    return value;
  }

  /** A text of at most 500 characters; null where it is absent or empty. */
  @Nullable String text(String name) throws MalformedLineException {
    return text(name, LONGEST_TEXT);
  }

  @Nullable String text(String name, int longest) throws MalformedLineException {
    JsonNode value = object.get(name);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      throw new MalformedLineException(name + " is no text");
    }
    String text = value.textValue();
    if (text.length() > longest) {
      throw new MalformedLineException(name + " is longer than " + longest + " characters");
    }
    return text.isEmpty() ? null : text;
  }

  String requireText(String name) throws MalformedLineException {
    return requireText(name, LONGEST_TEXT);
  }

  String requireText(String name, int longest) throws MalformedLineException {
    String text = text(name, longest);
    if (text == null) {
      throw new MalformedLineException(name + " is missing");
    }
    return text;
  }

  @Nullable Long integer(String name) throws MalformedLineException {
    JsonNode value = object.get(name);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw new MalformedLineException(name + " is no integer of 64 bits");
    }
    return value.longValue();
  }

  long requireLong(String name) throws MalformedLineException {
    Long value = integer(name);
    if (value == null) {
      throw new MalformedLineException(name + " is missing");
    }
    return value;
  }

  @Nullable Long amount(String name) throws MalformedLineException {
    Long amount = integer(name);
    if (amount != null && (amount > LARGEST_AMOUNT || amount < -LARGEST_AMOUNT)) {
      throw new MalformedLineException(name + " is out of range");
    }
    return amount;
  }

  int count(String name, int otherwise) throws MalformedLineException {
    Long value = integer(name);
    if (value == null) {
      return otherwise;
    }
    if (value < 0 || value > Integer.MAX_VALUE) {
      throw new MalformedLineException(name + " is out of range");
    }
    return value.intValue();
  }

  @Nullable UUID uuid(String name) throws MalformedLineException {
    String text = text(name);
    try {
      return text == null ? null : UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new MalformedLineException(name + " is no UUID");
    }
  }

  UUID requireUuid(String name) throws MalformedLineException {
    UUID value = uuid(name);
    if (value == null) {
      throw new MalformedLineException(name + " is missing");
    }
    return value;
  }

  /** 32 hexadecimal digits, as 16 bytes. */
  UUID requireHash(String name) throws MalformedLineException {
    String text = requireText(name);
    try {
      if (text.length() == 32) {
        return new UUID(
            Long.parseUnsignedLong(text, 0, 16, 16), Long.parseUnsignedLong(text, 16, 32, 16));
      }
    } catch (NumberFormatException e) {
      throw new MalformedLineException(name + " is not hexadecimal");
    }
    throw new MalformedLineException(name + " has not 32 digits");
  }

  LocalDate requireDate(String name) throws MalformedLineException {
    try {
      LocalDate date = LocalDate.parse(requireText(name));
      return plausible(name, date.getYear(), date);
    } catch (DateTimeException e) {
      throw new MalformedLineException(name + " is no date");
    }
  }

  @Nullable Instant time(String name) throws MalformedLineException {
    String text = text(name);
    try {
      if (text == null) {
        return null;
      }
      OffsetDateTime time = OffsetDateTime.parse(text);
      return plausible(name, time.getYear(), time.toInstant());
    } catch (DateTimeException e) {
      throw new MalformedLineException(name + " is no time with offset");
    }
  }

  Instant requireTime(String name) throws MalformedLineException {
    Instant time = time(name);
    if (time == null) {
      throw new MalformedLineException(name + " is missing");
    }
    return time;
  }

  private static <T> T plausible(String name, int year, T value) throws MalformedLineException {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new MalformedLineException(name + " is out of range");
    }
    return value;
  }
}
