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

  /** Something of a whole terminal: members stand on the line itself. */
  public static ToldFact standing(String fact, String device, String day) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("deviceKey", device).put("businessDate", day);
    return new ToldFact(fact, "", body);
  }

  /** The same with this member. */
  public ToldFact with(String name, String value) {
    ObjectNode changed = body.deepCopy();
    return new ToldFact(fact, member, changed.put(name, value));
  }

  /** The same with this member. */
  public ToldFact with(String name, long value) {
    ObjectNode changed = body.deepCopy();
    return new ToldFact(fact, member, changed.put(name, value));
  }

  /** The same with these totals of debits; there are no credits. */
  public ToldFact totals(String name, long count, long amount) {
    ObjectNode changed = body.deepCopy();
    changed
        .putObject(name)
        .put("debitCount", count)
        .put("debitAmount", amount)
        .put("creditCount", 0)
        .put("creditAmount", 0);
    return new ToldFact(fact, member, changed);
  }

  @Override
  public String line() {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("fact", fact)
        .put("factId", UUID.randomUUID().toString())
        .put("at", "2026-06-16T04:00:00Z")
        .put("slice", 0);
    if (member.isEmpty()) {
      line.setAll(body);
    } else {
      line.set(member, body);
    }
    return line.toString();
  }
}
