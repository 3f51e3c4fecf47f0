package io.reslip.reconciliation.intake.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads a line that tells a record, if it is as lines usually are: plain characters, the kind of
 * fact before the record, and nothing wrong with it. Its record is kept as the bytes that came.
 */
final class RecordLine {
  private static final JsonFactory JSON = new JsonFactory();

  private @Nullable String cursor;
  private @Nullable String fact;
  private @Nullable String factId;
  private @Nullable UUID conflictOf;
  private @Nullable RecordContent record;
  private long position = -1;

  private RecordLine() {}

  /** Null where the line is anything else: it is to be read with more care. */
  static @Nullable FeedLine parse(byte[] buffer, int from, int length) {
    if (!isPlain(buffer, from, length)) {
      return null;
    }
    RecordLine line = new RecordLine();
    try (JsonParser json = JSON.createParser(buffer, from, length)) {
      return line.read(json, buffer, from) && json.nextToken() == null ? line.result() : null;
    } catch (IOException | IllegalArgumentException | UnusualException e) {
      return null;
    }
  }

  // Escapes can hide what PostgreSQL cannot store; what is not ASCII may be cut characters.
  private static boolean isPlain(byte[] buffer, int from, int length) {
    for (int i = from; i < from + length; i++) {
      if (buffer[i] < ' ' || buffer[i] == '\\') {
        return false;
      }
    }
    return true;
  }

  private boolean read(JsonParser json, byte[] buffer, int from) throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      return false;
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      switch (name) {
        case "cursor" -> cursor = PlainRecord.text(json, value);
        case "fact" -> fact = PlainRecord.text(json, value);
        case "factId" -> factId = PlainRecord.text(json, value);
        case "position" -> position = PlainRecord.number(json, value);
        case "conflictOf" -> conflictOf = PlainRecord.uuid(PlainRecord.text(json, value));
        case "record" -> {
          if (!tellsRecord() || value != JsonToken.START_OBJECT) {
            return false;
          }
          record = new PlainRecord(json, buffer, from).read();
        }
        default -> json.skipChildren();
      }
    }
    return json.currentToken() == JsonToken.END_OBJECT;
  }

  private boolean tellsRecord() {
    return fact != null
        && (fact.equals("RECORD") || fact.equals("RECORD_REVISED") || fact.equals("CONFLICT"));
  }

  private @Nullable FeedLine result() {
    boolean conflict = "CONFLICT".equals(fact);
    if (cursor == null
        || factId == null
        || record == null
        || position < 0
        || conflict != (conflictOf != null)) {
      return null;
    }
    return new FeedLine(
        cursor,
        position,
        false,
        null,
        new FeedFact.OfRecord(position, factId, "RECORD_REVISED".equals(fact), conflictOf, record));
  }

  /** The line is not as lines usually are. */
  static final class UnusualException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusualException() {
      super("a line to be read with more care", null, false, false);
    }
  }
}
