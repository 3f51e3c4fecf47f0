package io.reslip.reconciliation.repair.reconstruction;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.HeldRecord;
import io.reslip.reconciliation.matching.HeldRecord.Role;

/** Records of one payment, as sources tell it. */
public final class Records {
  private Records() {}

  /** A card sale of 100.00 yuan, with all that this source says of it. */
  public static HeldRecord sale(Source source) {
    ObjectNode body = body(source, "r-" + source);
    body.put("rail", "CARD").put("type", "SALE").put("result", "APPROVED");
    body.put("amount", 10000).put("currency", "CNY").put("direction", "DEBIT");
    body.put("merchantId", "M1").put("merchantKey", "M1");
    body.put("terminalId", "T1").put("deviceKey", "T1");
    body.put("batch", "000007").put("stan", "000123").put("rrn", "261500000123");
    body.put("authCode", "A1B2C3").put("cardMask", "411111******1111");
    body.put("occurredAt", "2026-06-15T10:00:00+08:00").put("businessDate", "2026-06-15");
    return new HeldRecord("r-" + source, source, Role.LEG, "RRN", body);
  }

  public static HeldRecord with(HeldRecord record, String field, String value) {
    ObjectNode body = record.body().deepCopy();
    body.put(field, value);
    return new HeldRecord(record.id(), record.source(), record.role(), record.pass(), body);
  }

  public static HeldRecord with(HeldRecord record, String field, long value) {
    ObjectNode body = record.body().deepCopy();
    body.put(field, value);
    return new HeldRecord(record.id(), record.source(), record.role(), record.pass(), body);
  }

  public static HeldRecord without(HeldRecord record, String field) {
    ObjectNode body = record.body().deepCopy();
    body.remove(field);
    return new HeldRecord(record.id(), record.source(), record.role(), record.pass(), body);
  }

  public static HeldRecord as(HeldRecord record, String id, Role role) {
    return new HeldRecord(id, record.source(), role, record.pass(), record.body());
  }

  public static ObjectNode body(Source source, String id) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("id", id).put("revision", 1).put("source", source.name()).put("integrity", "INTACT");
    body.putObject("evidence")
        .put("uploadId", "u-" + source)
        .put("offset", 100 + source.ordinal())
        .put("length", 80);
    return body;
  }
}
