package io.reslip.reconciliation.repair.reconstruction;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a field's values look like, and when two of them say the same. */
enum Kind {
  TEXT,
  /** A number written as text: leading zeros do not make it another. */
  COUNTER {
    @Override
    boolean same(Statement one, Statement other) {
      return stripped(one).equals(stripped(other));
    }
  },
  /** Minor units. */
  AMOUNT {
    @Override
    boolean accepts(JsonNode value) {
      return value.isIntegralNumber() && value.canConvertToLong();
    }
  },
  /** A time: clocks differ by minutes. */
  TIME {
    @Override
    boolean accepts(JsonNode value) {
      return time(value).isPresent();
    }

    @Override
    boolean same(Statement one, Statement other) {
      return time(one.value())
          .flatMap(first ->
              time(other.value())
                  .map(second -> Duration.between(first, second).abs())
                  .map(apart -> apart.compareTo(CLOCKS_DIFFER) <= 0))
          .orElse(false);
    }

    @Override
    Rule rule() {
      return Rule.BY_OTHER_CLOCK;
    }
  },
  /** A masked card number: anything else that looks like a card is not taken. */
  MASK {
    @Override
    boolean accepts(JsonNode value) {
      return value.isTextual() && MASKED.matcher(value.textValue()).matches();
    }
  },
  /** The source's own name of the merchant: the same when the crosswalk says so. */
  MERCHANT {
    @Override
    boolean same(Statement one, Statement other) {
      return super.same(one, other) || sameKey(one, other, "merchantKey");
    }
  },
  /** The source's own name of the terminal: the same when the crosswalk says so. */
  DEVICE {
    @Override
    boolean same(Statement one, Statement other) {
      return super.same(one, other) || sameKey(one, other, "deviceKey");
    }
  };

  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);
  private static final Pattern MASKED = Pattern.compile("[0-9]{6}\\*+[0-9]{4}");

  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  /** Whether this is a value at all; what is not is as if it were absent. */
  boolean accepts(JsonNode value) {
    return value.isTextual() && !value.textValue().isBlank();
  }

  /** Whether both say the same. */
  boolean same(Statement one, Statement other) {
    return one.value().asText().equals(other.value().asText());
  }

  Rule rule() {
    return Rule.AS_STATED;
  }

  private static boolean sameKey(Statement one, Statement other, String key) {
    String first = one.body().path(key).asText();
    return !first.isEmpty() && first.equals(other.body().path(key).asText());
  }

  private static String stripped(Statement statement) {
    String text = statement.value().asText();
    return DIGITS.matcher(text).matches() ? text.replaceFirst("^0+(?=.)", "") : text;
  }

  private static Optional<OffsetDateTime> time(JsonNode value) {
    try {
      return value.isTextual()
          ? Optional.of(OffsetDateTime.parse(value.textValue()))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
