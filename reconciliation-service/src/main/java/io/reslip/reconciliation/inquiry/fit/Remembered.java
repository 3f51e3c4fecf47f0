package io.reslip.reconciliation.inquiry.fit;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the asker remembers of a payment.
 *
 * @param texts what was given of each field, as text; amounts in minor units
 * @param between when it was, if the asker knows about when
 */
public record Remembered(Map<Field, String> texts, Optional<Between> between) {

  /** From when to when, both included. */
  public record Between(Instant from, Instant to) {}

  public Remembered {
    texts = texts.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(texts));
  }

  /** What was given of this field. */
  public Optional<String> text(Field field) {
    return Optional.ofNullable(texts.get(field));
  }
}
