package io.reslip.reconciliation.repair.reconstruction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reslip.reconciliation.intake.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is left of a lost record.
 *
 * @param fields canonical names; those that nobody vouches for are absent
 * @param provenance one for each field that is there
 * @param missing fields that are empty, each with who could give it and has not
 * @param contradictions fields that sources say different things about
 */
public record Restored(
    ObjectNode fields,
    List<Provenance> provenance,
    Map<String, List<Source>> missing,
    List<Contradiction> contradictions) {

  /** Without these it is no record of a payment. */
  private static final List<String> REQUIRED = List.of("type", "amount", "currency");

  public Restored {
    provenance = List.copyOf(provenance);
    contradictions = List.copyOf(contradictions);
  }

  /** Why it cannot be proposed, in a sentence; empty when it can. */
  public Optional<String> obstacle() {
    Stream<String> contradicted =
        contradictions.stream()
            .filter(one -> one.resolution() == Contradiction.Resolution.LEFT_EMPTY)
            .map(one -> "Sources contradict each other on " + one.field() + ".");
    Stream<String> absent =
        REQUIRED.stream()
            .filter(field -> !fields.has(field))
            .map(field -> "Nobody who can be relied on states the " + field + ".");
    return Stream.concat(contradicted, absent).findFirst();
  }

  /** The amount, in minor units; empty when it is not known. */
  public Optional<Long> amountMinor() {
    JsonNode amount = fields.path("amount");
    return amount.isIntegralNumber() ? Optional.of(amount.longValue()) : Optional.empty();
  }
}
