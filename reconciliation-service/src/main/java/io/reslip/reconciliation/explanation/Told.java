package io.reslip.reconciliation.explanation;

import com.fasterxml.jackson.databind.JsonNode;
import io.reslip.reconciliation.matching.operation.OperationRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is told of a payment, by canonical names, as far as matching looks at it. */
record Told(Map<String, String> values) {
  /** In the order in which people look at them. */
  static final List<String> NAMES =
      List.of(
          "deviceKey",
          "rrn",
          "batch",
          "stan",
          "amount",
          "currency",
          "type",
          "result",
          "direction",
          "occurredAt",
          "merchantKey");

  Told {
    values = Map.copyOf(values);
  }

  /** By a record, in its canonical form. */
  static Told by(JsonNode record) {
    Map<String, String> values = new HashMap<>();
    for (String name : NAMES) {
      put(values, name, record.path(name).asText(null));
    }
    return new Told(values);
  }

  /** By all records of an operation. */
  static Told by(OperationRow operation) {
    Map<String, String> values = new HashMap<>();
    put(values, "deviceKey", operation.deviceKey());
    put(values, "rrn", operation.rrn());
    put(values, "batch", operation.batch());
    put(values, "stan", operation.stan());
    put(values, "amount", operation.amountMinor());
    put(values, "currency", operation.currency());
    put(values, "type", operation.type());
    put(values, "result", operation.result());
    put(values, "direction", operation.direction());
    put(values, "occurredAt", operation.occurredAt());
    put(values, "merchantKey", operation.merchantKey());
    return new Told(values);
  }

  private static void put(Map<String, String> values, String name, @Nullable Object value) {
    if (value != null) {
      values.put(name, value.toString());
    }
  }
}
