package io.reslip.reconciliation.intake.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reslip.reconciliation.intake.Source;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads lines of the feed. */
final class FeedParser {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final ObjectReader TREE = JSON.readerFor(JsonNode.class);

  private static final List<String> ENVELOPE =
      List.of("cursor", "position", "fact", "factId", "slice");

  /** A cursor is opaque: it may grow. */
  private static final int LONGEST_CURSOR = 4000;

  private FeedParser() {}

  /** Reads one line. */
  static FeedLine parse(byte[] buffer, int from, int length) throws MalformedLineException {
    FeedLine usual = RecordLine.parse(buffer, from, length);
    return usual == null ? carefully(buffer, from, length) : usual;
  }

  /** Reads any line, whatever is unusual about it. */
  static FeedLine carefully(byte[] buffer, int from, int length) throws MalformedLineException {
    JsonNode line = tree(buffer, from, length);
    Fields fields = new Fields(line);
    String fact = fields.requireText("fact");
    String cursor = fields.requireText("cursor", LONGEST_CURSOR);
    long position = fields.requireLong("position");
    if (fact.equals("HEAD")) {
      return new FeedLine(cursor, position, true, fields.integer("readTo"), null);
    }
    if (holdsNul(buffer, from, length) && hasNul(line)) {
      throw new MalformedLineException("a text holds the character NUL");
    }
    return new FeedLine(cursor, position, false, null, fact(fact, position, fields));
  }

  private static JsonNode tree(byte[] buffer, int from, int length) throws MalformedLineException {
    try {
      JsonNode tree = TREE.readTree(buffer, from, length);
      if (tree.isObject()) {
        return tree;
      }
      throw new MalformedLineException("not a JSON object");
    } catch (JsonProcessingException e) {
      throw new MalformedLineException("not JSON: " + e.getClass().getSimpleName());
    } catch (IOException e) {
      throw new MalformedLineException("not readable: " + e.getClass().getSimpleName());
    }
  }

  private static @Nullable FeedFact fact(String fact, long position, Fields fields)
      throws MalformedLineException {
    return switch (fact) {
      case "RECORD", "RECORD_REVISED" ->
          new FeedFact.OfRecord(
              position,
              fields.requireText("factId"),
              fact.equals("RECORD_REVISED"),
              null,
              RecordReader.read(fields.require("record")));
      case "CONFLICT" ->
          new FeedFact.OfRecord(
              position,
              fields.requireText("factId"),
              false,
              fields.requireUuid("conflictOf"),
              RecordReader.read(fields.require("record")));
      case "RECORD_RESOLVED" ->
          new FeedFact.Resolved(
              position,
              fields.requireText("factId"),
              fields.requireUuid("recordId"),
              fields.text("merchantKey"),
              fields.text("deviceKey"));
      case "SOURCE_COMPLETE" -> complete(position, fields);
      case "ATTESTATION" -> mention(position, fact, fields, "attestation", fields.uuid("recordId"));
      case "EVENT" -> mention(position, fact, fields, "event", null);
      case "GAP_OPENED", "BATCH_TOTALS", "PURGE_DEADLINE", "CLOCK_OFFSET" -> {
        fields.requireText("deviceKey");
        yield standing(position, fact, fields);
      }
      case "GAP_CLOSED" -> {
        fields.requireText("gapId");
        yield standing(position, fact, fields);
      }
      default -> null;
    };
  }

  /** A fact of a whole terminal: all that its line says, less what is of the feed. */
  private static FeedFact standing(long position, String fact, Fields fields)
      throws MalformedLineException {
    String factId = fields.requireText("factId");
    fields.requireTime("at");
    if (!(fields.object() instanceof ObjectNode line)) {
      throw new MalformedLineException("not a JSON object");
    }
    ObjectNode body = line.deepCopy().without(ENVELOPE);
    return new FeedFact.Mention(position, factId, fact, null, bytes(body));
  }

  private static FeedFact complete(long position, Fields fields) throws MalformedLineException {
    return new FeedFact.Complete(
        position,
        fields.requireText("factId"),
        Source.parse(fields.requireText("source"))
            .orElseThrow(() -> new MalformedLineException("a source that is not known")),
        fields.text("merchantKey"),
        fields.text("deviceKey"),
        fields.requireDate("businessDate"),
        fields.text("cycle"),
        fields.requireText("uploadId"),
        fields.integer("records"),
        fields.requireTime("at"));
  }

  private static FeedFact mention(
      long position, String fact, Fields fields, String member, @Nullable UUID recordId)
      throws MalformedLineException {
    return new FeedFact.Mention(
        position, fields.requireText("factId"), fact, recordId, bytes(fields.require(member)));
  }

  static byte[] bytes(JsonNode node) throws MalformedLineException {
    try {
      return JSON.writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new MalformedLineException("a text is no valid Unicode");
    }
  }

  // PostgreSQL stores no NUL; JSON can only write it as an escape.
  private static boolean holdsNul(byte[] buffer, int from, int length) {
    int last = from + length - 6;
    for (int i = from; i <= last; i++) {
      if (buffer[i] == '\\'
          && buffer[i + 1] == 'u'
          && buffer[i + 2] == '0'
          && buffer[i + 3] == '0'
          && buffer[i + 4] == '0'
          && buffer[i + 5] == '0') {
        return true;
      }
    }
    return false;
  }

  private static boolean hasNul(JsonNode node) {
    if (node.isTextual()) {
      return node.textValue().indexOf('\0') >= 0;
    }
    for (var names = node.fieldNames(); names.hasNext(); ) {
      if (names.next().indexOf('\0') >= 0) {
        return true;
      }
    }
    for (JsonNode member : node) {
      if (hasNul(member)) {
        return true;
      }
    }
    return false;
  }
}
