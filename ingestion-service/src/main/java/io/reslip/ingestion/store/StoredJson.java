package io.reslip.ingestion.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.reslip.ingestion.cardholder.CardToken;
import io.reslip.ingestion.crosswalk.Keys;
import io.reslip.ingestion.record.CanonicalRecord;
import io.reslip.ingestion.record.Identity;
import io.reslip.ingestion.record.Line;
import io.reslip.ingestion.record.PaymentFields;
import io.reslip.ingestion.record.RecordField;
import io.reslip.ingestion.record.vocabulary.Integrity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads back what {@link RecordJson} wrote: the same record, to the last digit. */
final class StoredJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private StoredJson() {}

  static RecordRow read(
      String body, @Nullable UUID conflictOf, UUID contentHash, List<CardToken> tokens) {
    JsonNode json = parse(body);
    JsonNode evidence = json.path("evidence");
    CanonicalRecord record =
        new CanonicalRecord(
            Identity.of(HexFormat.of().parseHex(json.path("identity").asText())),
            fields(json),
            tokens,
            date(json, "businessDate"),
            LocalDate.parse(json.path("partitionDate").asText()),
            json.path("dateImplausible").asBoolean(),
            OptionalInt.of(json.path("occurrence").asInt()),
            Integrity.valueOf(json.path("integrity").asText()));
    return new RecordRow(
        UUID.fromString(json.path("id").asText()),
        conflictOf,
        json.path("revision").asInt(),
        record,
        contentHash,
        new Keys(text(json, "merchantKey"), text(json, "deviceKey")),
        Instant.parse(json.path("receivedAt").asText()),
        new EvidenceRef(
            UUID.fromString(evidence.path("uploadId").asText()),
            evidence.path("offset").asLong(),
            evidence.path("length").asLong()));
  }

  private static PaymentFields fields(JsonNode json) {
    PaymentFields.Builder fields = PaymentFields.builder();
    for (RecordField field : RecordField.values()) {
      JsonNode value = json.at("/" + field.jsonName().replace('.', '/'));
      if (!value.isMissingNode()) {
        fields.set(field, value(field, value));
      }
    }
    return fields.build();
  }

  private static Object value(RecordField field, JsonNode value) {
    Class<?> type = field.type();
    if (field == RecordField.PROVENANCE) {
      return value.toString();
    }
    if (type == Long.class) {
      return value.asLong();
    }
    if (type == LocalDate.class) {
      return LocalDate.parse(value.asText());
    }
    if (type == OffsetDateTime.class) {
      return OffsetDateTime.parse(value.asText());
    }
    if (type == List.class) {
      return lines(value);
    }
    return type.isEnum() ? word(type, value.asText()) : value.asText();
  }

  private static Object word(Class<?> type, String name) {
    for (Object each : type.getEnumConstants()) {
      if (((Enum<?>) each).name().equals(name)) {
        return each;
      }
    }
    throw new IllegalStateException(type.getSimpleName() + " has no " + name);
  }

  private static List<Line> lines(JsonNode array) {
    List<Line> lines = new ArrayList<>();
    for (JsonNode each : array) {
      BigDecimal quantity = each.has("quantity") ? each.get("quantity").decimalValue() : null;
      lines.add(
          new Line(
              text(each, "sku"),
              quantity == null ? null : quantity.stripTrailingZeros(),
              each.has("amount") ? each.get("amount").asLong() : null));
    }
    return lines;
  }

  private static @Nullable LocalDate date(JsonNode json, String name) {
    return json.has(name) ? LocalDate.parse(json.get(name).asText()) : null;
  }

  private static @Nullable String text(JsonNode json, String name) {
    return json.has(name) ? json.get(name).asText() : null;
  }

  private static JsonNode parse(String body) {
    try {
      return MAPPER.readTree(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored record is no JSON", e);
    }
  }
}
