package io.reslip.reconciliation.testing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** A fact that is of no single record. */
public record ToldFact(String fact, String member, ObjectNode body) implements Told {

  /** What a terminal did. */
  public static ToldFact event(String type, ToldPayment at, String day) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event
        .put("id", UUID.randomUUID().toString())
        .put("type", type)
        .put("source", "TERMINAL")
        .put("merchantKey", at.merchant())
        .put("deviceKey", at.device())
        .put("batch", at.batch())
        .put("stan", at.stan())
        .put("businessDate", day);
    return new ToldFact("EVENT", "event", event);
  }

  @Override
  public String line() {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("fact", fact)
        .put("factId", UUID.randomUUID().toString())
        .put("at", "2026-06-16T04:00:00Z")
        .put("slice", 0);
    line.set(member, body);
    return line.toString();
  }
}
