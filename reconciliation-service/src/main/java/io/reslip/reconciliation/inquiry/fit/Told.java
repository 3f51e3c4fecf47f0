package io.reslip.reconciliation.inquiry.fit;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * All that the sources say of a payment, as far as people remember such things.
 *
 * @param texts every value that some source has of the field
 * @param times every time that some source has
 */
public record Told(Map<Field, Set<String>> texts, Set<Instant> times) {

  public Told {
    texts = Map.copyOf(texts);
    times = Set.copyOf(times);
  }

  Set<String> of(Field field) {
    return texts.getOrDefault(field, Set.of());
  }
}
