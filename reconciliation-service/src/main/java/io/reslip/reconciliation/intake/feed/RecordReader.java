package io.reslip.reconciliation.intake.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reslip.reconciliation.intake.Source;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the canonical record of a line. */
final class RecordReader {
  private static final String TOKENS = "cardTokens";

  private RecordReader() {}

  /** Takes the card tokens out of {@code node} and reads the rest. */
  static RecordContent read(JsonNode node) throws MalformedLineException {
    if (!(node instanceof ObjectNode object)) {
      throw new MalformedLineException("record is no object");
    }
    List<String> tokens = tokens(object.remove(TOKENS));
    Fields record = new Fields(object);
    JsonNode original = object.get("original");
    Fields of = new Fields(original == null ? object.objectNode() : original);
    Source source =
        Source.parse(record.requireText("source"))
            .orElseThrow(() -> new MalformedLineException("a source that is not known"));
    return new RecordContent(
        record.requireUuid("id"),
        record.count("revision", 1),
        record.requireHash("identity"),
        record.count("occurrence", 1),
        source,
        record.requireText("rail"),
        record.requireText("type"),
        record.requireText("result"),
        record.text("tender"),
        record.text("merchantKey"),
        record.text("deviceKey"),
        record.text("batch"),
        record.text("stan"),
        record.text("rrn"),
        of.text("batch"),
        of.text("stan"),
        of.text("rrn"),
        record.amount("amount"),
        record.text("currency"),
        record.text("direction"),
        record.requireDate("businessDate"),
        record.requireDate("partitionDate"),
        record.time("occurredAt"),
        record.requireTime("receivedAt"),
        tokens,
        source == Source.REPAIR ? record.requireText("repairId") : record.text("repairId"),
        record.text("restores"),
        DetailsReader.read(object),
        FeedParser.bytes(object));
  }

  private static List<String> tokens(@Nullable JsonNode node) throws MalformedLineException {
    List<String> tokens = new ArrayList<>();
    if (node != null) {
      for (JsonNode token : node) {
        Fields fields = new Fields(token);
        tokens.add(fields.requireText("key") + ":" + fields.requireText("token"));
      }
    }
    return tokens;
  }
}
