package io.reslip.suite.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A record that Reslip has put back.
 *
 * @param restores the source that had lost it
 * @param fields what it says of the payment, nested members by their path with dots
 */
public record RestoredRecord(String repairId, String restores, Map<String, String> fields) {
  // What is known of the record, and is no field of the payment.
  private static final Set<String> ABOUT_THE_RECORD =
      Set.of(
          "id",
          "revision",
          "identity",
          "occurrence",
          "source",
          "businessDate",
          "partitionDate",
          "receivedAt",
          "integrity",
          "evidence",
          "merchantKey",
          "deviceKey",
          "confidence",
          "dateImplausible",
          "repairId",
          "restores",
          "transactionId",
          "provenance",
          "conflictOf");

  /** Copies what it is given. */
  public RestoredRecord {
    fields = Map.copyOf(fields);
  }

  static RestoredRecord of(JsonNode record) {
    Map<String, String> fields = new TreeMap<>();
    collect("", record, fields);
    fields.keySet().removeIf(name -> ABOUT_THE_RECORD.contains(name.split("\\.", 2)[0]));
    return new RestoredRecord(
        record.path("repairId").asText(), record.path("restores").asText(), fields);
  }

  private static void collect(String prefix, JsonNode node, Map<String, String> fields) {
    node.properties()
        .forEach(member -> {
          String name = prefix + member.getKey();
          if (member.getValue().isObject()) {
            collect(name + ".", member.getValue(), fields);
          } else if (!member.getValue().isNull()) {
            fields.put(name, member.getValue().asText());
          }
        });
  }
}
