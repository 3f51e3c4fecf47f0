package io.reslip.reconciliation.inquiry;

import com.fasterxml.jackson.databind.JsonNode;
import io.reslip.reconciliation.inquiry.fit.Field;
import io.reslip.reconciliation.inquiry.fit.Told;
import io.reslip.reconciliation.matching.HeldRecord;
import io.reslip.reconciliation.matching.operation.OperationRow;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Gathers what the records of one operation say, in the terms that people remember it by. */
final class Evidence {
  private static final int LAST = 4;
  private static final Map<Field, List<String>> MEMBERS =
      Map.of(
          Field.TERMINAL, List.of("deviceKey", "terminalId"),
          Field.AMOUNT, List.of("amount"),
          Field.CURRENCY, List.of("currency"),
          Field.RRN, List.of("rrn"),
          Field.STAN, List.of("stan"),
          Field.RECEIPT_NO, List.of("receiptNo", "invoiceNo"),
          Field.AUTH_CODE, List.of("authCode"),
          Field.ORDER_NO, List.of("merchantOrderNo", "channelOrderNo"));

  private final Map<Field, Set<String>> texts = new EnumMap<>(Field.class);
  private final Set<Instant> times = new HashSet<>();

  private Evidence() {}

  static Told of(OperationRow operation, List<HeldRecord> records) {
    Evidence evidence = new Evidence();
    evidence.put(Field.TERMINAL, operation.deviceKey());
    evidence.put(Field.RRN, operation.rrn());
    evidence.put(Field.STAN, operation.stan());
    evidence.put(Field.CURRENCY, operation.currency());
    Long amount = operation.amountMinor();
    evidence.put(Field.AMOUNT, amount == null ? null : amount.toString());
    if (operation.occurredAt() != null) {
      evidence.times.add(operation.occurredAt());
    }
    records.forEach(record -> evidence.read(record.body()));
    return new Told(evidence.texts, evidence.times);
  }

  private void read(JsonNode body) {
    MEMBERS.forEach(
        (field, members) -> members.forEach(member -> put(field, body.path(member).asText(null))));
    String mask = body.path("cardMask").asText("");
    if (mask.length() >= LAST) {
      put(Field.CARD_LAST_4, mask.substring(mask.length() - LAST));
    }
    String time = body.path("occurredAt").asText("");
    if (!time.isEmpty()) {
      times.add(OffsetDateTime.parse(time).toInstant());
    }
  }

  private void put(Field field, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      texts.computeIfAbsent(field, unused -> new TreeSet<>()).add(value);
    }
  }
}
