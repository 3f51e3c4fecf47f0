package io.reslip.ingestion.store;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.reslip.ingestion.cardholder.CardToken;
import io.reslip.ingestion.crosswalk.Keys;
import io.reslip.ingestion.record.BatchTotals;
import io.reslip.ingestion.record.CanonicalRecord;
import io.reslip.ingestion.record.Line;
import io.reslip.ingestion.record.PaymentFields;
import io.reslip.ingestion.record.RecordField;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes records in their canonical JSON. What is unknown is absent. */
public final class RecordJson {
  private static final JsonFactory JSON = new JsonFactory();
  private static final RecordField[] FIELDS = RecordField.values();
  private static final int USUAL_BYTES = 1024;

  private RecordJson() {}

  /** Writes one JSON object. */
  @FunctionalInterface
  public interface Members {
    void write(JsonGenerator json) throws IOException;
  }

  /** A JSON object in UTF-8. */
  public static byte[] object(Members members) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
    try (JsonGenerator json = JSON.createGenerator(bytes, JsonEncoding.UTF8)) {
      json.writeStartObject();
      members.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes every byte", e);
    }
    return bytes.toByteArray();
  }

  /** The whole record, less its card tokens. */
  public static byte[] write(RecordRow row) {
    CanonicalRecord record = row.record();
    return object(json -> {
      json.writeStringField("id", row.id().toString());
      json.writeNumberField("revision", row.revision());
      json.writeStringField("identity", record.identity().hex());
      json.writeNumberField("occurrence", record.occurrence().orElse(1));
      fields(json, record.fields());
      text(json, "businessDate", record.businessDate());
      text(json, "partitionDate", record.partitionDate());
      text(json, "receivedAt", row.receivedAt());
      text(json, "integrity", record.integrity());
      if (record.dateImplausible()) {
        json.writeBooleanField("dateImplausible", true);
      }
      keys(json, row.keys());
      evidence(json, row.evidence());
    });
  }

  /** The payment's fields; those with a dot as members of an object of their own. */
  public static void fields(JsonGenerator json, PaymentFields fields) throws IOException {
    String open = "";
    for (RecordField field : FIELDS) {
      Object value = fields.get(field);
      if (value == null) {
        continue;
      }
      String name = field.jsonName();
      int dot = name.indexOf('.');
      String within = dot < 0 ? "" : name.substring(0, dot);
      if (!within.equals(open)) {
        if (!open.isEmpty()) {
          json.writeEndObject();
        }
        if (!within.isEmpty()) {
          json.writeObjectFieldStart(within);
        }
        open = within;
      }
      json.writeFieldName(name.substring(dot + 1));
      value(json, field, value);
    }
    if (!open.isEmpty()) {
      json.writeEndObject();
    }
  }

  /** Our keys, where known. */
  public static void keys(JsonGenerator json, Keys keys) throws IOException {
    text(json, "merchantKey", keys.merchantKey());
    text(json, "deviceKey", keys.deviceKey());
  }

  /** Counts and sums of a batch. */
  public static void totals(JsonGenerator json, String name, BatchTotals totals)
      throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("debitCount", totals.debitCount());
    json.writeNumberField("debitAmount", totals.debitMinor());
    json.writeNumberField("creditCount", totals.creditCount());
    json.writeNumberField("creditAmount", totals.creditMinor());
    json.writeEndObject();
  }

  /** Where the bytes are. */
  public static void evidence(JsonGenerator json, EvidenceRef evidence) throws IOException {
    json.writeObjectFieldStart("evidence");
    json.writeStringField("uploadId", evidence.uploadId().toString());
    json.writeNumberField("offset", evidence.offset());
    json.writeNumberField("length", evidence.length());
    json.writeEndObject();
  }

  /** The object with the tokens of its card, for the feed and nothing else. */
  public static byte[] withTokens(byte[] body, List<CardToken> tokens) {
    StringBuilder text = new StringBuilder(",\"cardTokens\":[");
    for (int i = 0; i < tokens.size(); i++) {
      text.append(i == 0 ? "{\"key\":\"" : ",{\"key\":\"")
          .append(JsonStringEncoder.getInstance().quoteAsString(tokens.get(i).key()))
          .append("\",\"token\":\"")
          .append(tokens.get(i).token())
          .append("\"}");
    }
    byte[] member = text.append("]}").toString().getBytes(StandardCharsets.UTF_8);
    byte[] whole = Arrays.copyOf(body, body.length - 1 + member.length);
    System.arraycopy(member, 0, whole, body.length - 1, member.length);
    return whole;
  }

  /** A member with this text, unless it is unknown. */
  public static void text(JsonGenerator json, String name, @Nullable Object value)
      throws IOException {
    if (value != null) {
      json.writeStringField(
          name, value instanceof OffsetDateTime time ? rfc3339(time) : value.toString());
    }
  }

  private static void value(JsonGenerator json, RecordField field, Object value)
      throws IOException {
    if (field == RecordField.PROVENANCE) {
      json.writeRawValue((String) value);
      return;
    }
    switch (value) {
      case Long amount -> json.writeNumber(amount);
      case OffsetDateTime time -> json.writeString(rfc3339(time));
      case LocalDate date -> json.writeString(date.toString());
      case List<?> lines -> {
        json.writeStartArray();
        for (Object line : lines) {
          line(json, (Line) line);
        }
        json.writeEndArray();
      }
      default -> json.writeString(value.toString());
    }
  }

  private static void line(JsonGenerator json, Line line) throws IOException {
    json.writeStartObject();
    text(json, "sku", line.sku());
    if (line.quantity() != null) {
      json.writeFieldName("quantity");
      json.writeNumber(line.quantity().toPlainString());
    }
    if (line.amountMinor() != null) {
      json.writeNumberField("amount", line.amountMinor());
    }
    json.writeEndObject();
  }

  /** OffsetDateTime itself leaves out seconds that are zero, which RFC 3339 does not allow. */
  private static String rfc3339(OffsetDateTime time) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
  }
}
