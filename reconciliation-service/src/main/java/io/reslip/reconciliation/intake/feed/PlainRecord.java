package io.reslip.reconciliation.intake.feed;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.reslip.reconciliation.intake.RecordDetails;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.intake.feed.RecordLine.UnusualException;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a record token by token; whatever is unusual ends it. */
final class PlainRecord {
  private static final int LONGEST_TEXT = 500;
  private static final long LARGEST_AMOUNT = 100_000_000_000_000L;
  private static final int HASH_DIGITS = 32;
  private static final int HALF = 16;

  private final JsonParser json;
  private final byte[] buffer;
  private final int from;
  private final List<String> tokens = new ArrayList<>(2);
  private int cutFrom = -1;
  private int cutTo = -1;
  private long revision = 1;
  private long occurrence = 1;
  private @Nullable UUID id;
  private @Nullable UUID identity;
  private @Nullable Source source;
  private @Nullable String rail;
  private @Nullable String type;
  private @Nullable String result;
  private @Nullable String tender;
  private @Nullable String merchantKey;
  private @Nullable String deviceKey;
  private @Nullable String batch;
  private @Nullable String stan;
  private @Nullable String rrn;
  private @Nullable String originalBatch;
  private @Nullable String originalStan;
  private @Nullable String originalRrn;
  private @Nullable Long amount;
  private @Nullable String currency;
  private @Nullable String direction;
  private @Nullable LocalDate businessDate;
  private @Nullable LocalDate partitionDate;
  private @Nullable Instant occurredAt;
  private @Nullable Instant receivedAt;
  private @Nullable String repairId;
  private @Nullable String restores;
  private @Nullable String mcc;
  private @Nullable String merchantId;
  private @Nullable Long fee;
  private @Nullable String cardType;
  private @Nullable String integrity;
  private @Nullable LinesSum lines;

  /** The parser stands at the record's first brace. */
  PlainRecord(JsonParser json, byte[] buffer, int from) {
    this.json = json;
    this.buffer = buffer;
    this.from = from;
  }

  RecordContent read() throws IOException {
    int start = offset();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      int name = offset();
      member(json.currentName(), name);
    }
    int end = offset() + 1;
    if (repairId == null && source == Source.REPAIR) {
      throw new UnusualException();
    }
    return new RecordContent(
        known(id),
        count(revision),
        known(identity),
        count(occurrence),
        known(source),
        known(rail),
        known(type),
        known(result),
        tender,
        merchantKey,
        deviceKey,
        batch,
        stan,
        rrn,
        originalBatch,
        originalStan,
        originalRrn,
        amount,
        currency,
        direction,
        known(businessDate),
        known(partitionDate),
        occurredAt,
        known(receivedAt),
        tokens,
        repairId,
        restores,
        details(),
        body(start, end));
  }

  private void member(String member, int nameAt) throws IOException {
    JsonToken value = json.nextToken();
    switch (member) {
      case "id" -> id = uuid(text(json, value));
      case "identity" -> identity = hash(text(json, value));
      case "revision" -> revision = number(json, value);
      case "occurrence" -> occurrence = number(json, value);
      case "source" ->
          source = Source.parse(known(text(json, value))).orElseThrow(UnusualException::new);
      case "rail" -> rail = text(json, value);
      case "type" -> type = text(json, value);
      case "result" -> result = text(json, value);
      case "tender" -> tender = text(json, value);
      case "merchantKey" -> merchantKey = text(json, value);
      case "deviceKey" -> deviceKey = text(json, value);
      case "batch" -> batch = text(json, value);
      case "stan" -> stan = text(json, value);
      case "rrn" -> rrn = text(json, value);
      case "amount" -> amount = amount(number(json, value));
      case "currency" -> currency = text(json, value);
      case "direction" -> direction = text(json, value);
      case "businessDate" -> businessDate = PlainTimes.date(known(text(json, value)));
      case "partitionDate" -> partitionDate = PlainTimes.date(known(text(json, value)));
      case "occurredAt" -> occurredAt = PlainTimes.time(known(text(json, value)));
      case "receivedAt" -> receivedAt = PlainTimes.time(known(text(json, value)));
      case "repairId" -> repairId = text(json, value);
      case "restores" -> restores = text(json, value);
      case "mcc" -> mcc = text(json, value);
      case "merchantId" -> merchantId = text(json, value);
      case "fee" -> fee = amount(number(json, value));
      case "cardType" -> cardType = text(json, value);
      case "integrity" -> integrity = text(json, value);
      case "lines" -> lines(value);
      case "original" -> original(value);
      case "cardTokens" -> tokens(value, nameAt);
      default -> json.skipChildren();
    }
  }

  private RecordDetails details() {
    return new RecordDetails(
        mcc,
        DetailsReader.merchantMcc(merchantId),
        fee,
        cardType,
        lines == null ? null : lines.of(amount),
        integrity == null || integrity.equals("INTACT"));
  }

  private void lines(JsonToken value) throws IOException {
    if (value != JsonToken.START_ARRAY) {
      throw new UnusualException();
    }
    LinesSum sum = new LinesSum();
    while (json.nextToken() == JsonToken.START_OBJECT) {
      long line = 0;
      double quantity = 1;
      boolean told = false;
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        JsonToken token = json.nextToken();
        switch (name) {
          case "amount" -> {
            line = number(json, token);
            told = true;
          }
          case "quantity" -> quantity = quantity(token);
          default -> json.skipChildren();
        }
      }
      if (!told) {
        throw new UnusualException();
      }
      sum.add(line, quantity);
    }
    lines = sum;
  }

  private double quantity(JsonToken token) throws IOException {
    if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
      throw new UnusualException();
    }
    return json.getDoubleValue();
  }

  private void original(JsonToken value) throws IOException {
    if (value != JsonToken.START_OBJECT) {
      throw new UnusualException();
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      JsonToken token = json.nextToken();
      switch (name) {
        case "batch" -> originalBatch = text(json, token);
        case "stan" -> originalStan = text(json, token);
        case "rrn" -> originalRrn = text(json, token);
        default -> json.skipChildren();
      }
    }
  }

  private void tokens(JsonToken value, int nameAt) throws IOException {
    if (value != JsonToken.START_ARRAY || cutFrom >= 0) {
      throw new UnusualException();
    }
    while (json.nextToken() == JsonToken.START_OBJECT) {
      String key = null;
      String token = null;
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        JsonToken inner = json.nextToken();
        switch (name) {
          case "key" -> key = text(json, inner);
          case "token" -> token = text(json, inner);
          default -> json.skipChildren();
        }
      }
      tokens.add(known(key) + ":" + known(token));
    }
    if (json.currentToken() != JsonToken.END_ARRAY) {
      throw new UnusualException();
    }
    cutFrom = nameAt;
    cutTo = offset() + 1;
  }

  // Without the member of the tokens, and the comma that stood before or after it.
  private byte[] body(int start, int end) {
    if (cutFrom < 0) {
      return Arrays.copyOfRange(buffer, start, end);
    }
    int to = cutTo;
    int first = cutFrom;
    if (buffer[to] == ',') {
      to++;
    } else if (buffer[first - 1] == ',') {
      first--;
    } else if (buffer[first - 1] != '{' || buffer[to] != '}') {
      throw new UnusualException();
    }
    byte[] body = new byte[end - start - (to - first)];
    System.arraycopy(buffer, start, body, 0, first - start);
    System.arraycopy(buffer, to, body, first - start, end - to);
    return body;
  }

  // Counted by Jackson from where it was told to begin.
  private int offset() {
    return from + (int) json.currentTokenLocation().getByteOffset();
  }

  static @Nullable String text(JsonParser json, JsonToken value) throws IOException {
    if (value == JsonToken.VALUE_NULL) {
      return null;
    }
    if (value != JsonToken.VALUE_STRING || json.getTextLength() > LONGEST_TEXT) {
      throw new UnusualException();
    }
    return json.getTextLength() == 0 ? null : json.getText();
  }

  static long number(JsonParser json, JsonToken value) throws IOException {
    if (value != JsonToken.VALUE_NUMBER_INT
        || json.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
      throw new UnusualException();
    }
    return json.getLongValue();
  }

  static @Nullable UUID uuid(@Nullable String text) {
    return text == null ? null : UUID.fromString(text);
  }

  private static UUID hash(@Nullable String text) {
    if (text == null || text.length() != HASH_DIGITS) {
      throw new UnusualException();
    }
    return new UUID(
        Long.parseUnsignedLong(text, 0, HALF, HALF),
        Long.parseUnsignedLong(text, HALF, HASH_DIGITS, HALF));
  }

  private static long amount(long value) {
    if (value > LARGEST_AMOUNT || value < -LARGEST_AMOUNT) {
      throw new UnusualException();
    }
    return value;
  }

  private static int count(long value) {
    if (value < 0 || value > Integer.MAX_VALUE) {
      throw new UnusualException();
    }
    return (int) value;
  }

  private static <T> T known(@Nullable T value) {
    if (value == null) {
      throw new UnusualException();
    }
    return value;
  }
}
