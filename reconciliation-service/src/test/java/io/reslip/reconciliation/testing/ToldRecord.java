package io.reslip.reconciliation.testing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A record as the feed tells it. Each change makes another one; ids are made from a name. */
public final class ToldRecord implements Told {
  private final String fact;
  private final ObjectNode line;
  private final ObjectNode record;

  private ToldRecord(String fact, ObjectNode line, ObjectNode record) {
    this.fact = fact;
    this.line = line;
    this.record = record;
  }

  /** A record of this source; the name tells it from others. */
  public static ToldRecord of(String source, String name) {
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    String key = source + ":" + name;
    record
        .put("id", id(key))
        .put("revision", 1)
        .put("identity", id("identity:" + key).replace("-", ""))
        .put("occurrence", 1)
        .put("source", source)
        .put("rail", "CARD")
        .put("type", "SALE")
        .put("result", "APPROVED")
        .put("currency", "CNY")
        .put("businessDate", "2026-06-15")
        .put("partitionDate", "2026-06-15")
        .put("occurredAt", "2026-06-15T10:00:00+08:00")
        .put("receivedAt", "2026-06-16T04:00:00Z")
        .put("integrity", "INTACT");
    record
        .putObject("evidence")
        .put("uploadId", id("upload:" + key))
        .put("offset", 0)
        .put("length", 100);
    record.putArray("cardTokens").addObject().put("key", "k1").put("token", "a-secret-token");
    return new ToldRecord("RECORD", JsonNodeFactory.instance.objectNode(), record);
  }

  /** The same with this member. */
  public ToldRecord with(String member, String value) {
    ObjectNode changed = record.deepCopy();
    if (value == null) {
      changed.remove(member);
    } else {
      changed.put(member, value);
    }
    return new ToldRecord(fact, line, changed);
  }

  /** The same with this member. */
  public ToldRecord with(String member, long value) {
    ObjectNode changed = record.deepCopy();
    changed.put(member, value);
    return new ToldRecord(fact, line, changed);
  }

  /** The same, speaking of an original. */
  public ToldRecord original(String batch, String stan, String rrn) {
    ObjectNode changed = record.deepCopy();
    ObjectNode original = changed.putObject("original");
    if (batch != null) {
      original.put("batch", batch);
    }
    if (stan != null) {
      original.put("stan", stan);
    }
    if (rrn != null) {
      original.put("rrn", rrn);
    }
    return new ToldRecord(fact, line, changed);
  }

  /** Another record with the same content. */
  public ToldRecord named(String suffix) {
    String key = id() + suffix;
    return with("id", id(key)).with("identity", id("identity:" + key).replace("-", ""));
  }

  /** On another business date. */
  public ToldRecord on(String day) {
    return with("businessDate", day)
        .with("partitionDate", day)
        .with("occurredAt", day + "T10:00:00+08:00");
  }

  /** The same record with new content. */
  public ToldRecord revised(int revision) {
    return new ToldRecord("RECORD_REVISED", line, with("revision", revision).record);
  }

  /** As a contradiction of the other. */
  public ToldRecord contradicting(ToldRecord other) {
    ObjectNode changed = line.deepCopy();
    changed.put("conflictOf", other.id()).putArray("fields").add("amount");
    ObjectNode content = record.deepCopy();
    content.put("identity", other.record.get("identity").textValue());
    return new ToldRecord("CONFLICT", changed, content);
  }

  public String id() {
    return record.get("id").textValue();
  }

  @Override
  public String line() {
    ObjectNode told = JsonNodeFactory.instance.objectNode();
    told.put("fact", fact)
        .put("factId", id(fact + ":" + id() + ":" + record.get("revision")))
        .put("at", "2026-06-16T04:00:00Z")
        .put("slice", 1 + Math.floorMod(id().hashCode(), 63));
    told.setAll(line);
    told.set("record", record);
    return told.toString();
  }

  private static String id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
