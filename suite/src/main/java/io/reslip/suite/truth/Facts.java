package io.reslip.suite.truth;

import io.reslip.suite.fleet.journal.Journal;
import io.reslip.suite.fleet.model.Operation;
import io.reslip.suite.fleet.model.Original;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is true of a payment, and whether a restored record agrees with it field by field. */
public final class Facts {
  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
  // Clocks of terminal, host and till differ by less.
  private static final Duration CLOCKS = Duration.ofSeconds(30);
  private static final String OCCURRED_AT = "occurredAt";
  private static final Set<String> NEEDED =
      Set.of(
          "type",
          "merchantId",
          "terminalId",
          "batch",
          "stan",
          "rrn",
          "amount",
          "currency",
          OCCURRED_AT);

  private Facts() {}

  static Map<String, String> of(Operation operation, LocalDate day) {
    Map<String, String> facts = new HashMap<>();
    facts.put("rail", "CARD");
    facts.put("type", operation.type().name());
    facts.put("result", "APPROVED");
    facts.put("tender", "CARD");
    facts.put("merchantId", operation.terminal().merchant().id());
    facts.put("terminalId", operation.terminal().id());
    facts.put("storeId", operation.terminal().storeId());
    facts.put("acquirerId", Journal.ACQUIRER);
    facts.put("batch", operation.batch());
    facts.put("stan", operation.stan());
    facts.put("rrn", operation.rrn());
    facts.put("authCode", String.valueOf(operation.authCode()));
    facts.put("invoiceNo", operation.invoiceNo());
    facts.put("cardMask", operation.card().mask());
    facts.put("amount", Long.toString(operation.amountMinor()));
    facts.put("currency", "CNY");
    put(facts, "direction", operation.type().direction());
    facts.put("mcc", operation.terminal().merchant().mcc());
    facts.put("settlementDate", day.toString());
    facts.put("cycle", day.toString());
    facts.put(
        OCCURRED_AT, day.atStartOfDay().plusSeconds(operation.second()).atOffset(CHINA).toString());
    facts.put("responseCode", operation.responseCode());
    facts.put("entryMode", operation.entryMode());
    Original original = operation.original();
    if (original != null) {
      original(original, facts);
    }
    return facts;
  }

  private static void original(Original original, Map<String, String> facts) {
    put(facts, "original.batch", original.batch());
    put(facts, "original.stan", original.stan());
    put(facts, "original.rrn", original.rrn());
    put(facts, "original.authCode", original.authCode());
  }

  private static void put(Map<String, String> facts, String name, @Nullable String value) {
    if (value != null) {
      facts.put(name, value);
    }
  }

  /**
   * What is wrong with a restored record, in words without values; empty when every field is true.
   *
   * @param restored the record's fields as text by their names, those of nested objects with a dot
   */
  public static List<String> wrong(Expected expected, Map<String, String> restored) {
    List<String> wrong = new ArrayList<>();
    NEEDED.stream()
        .sorted()
        .filter(name -> !restored.containsKey(name))
        .forEach(name -> wrong.add(name + " is absent"));
    restored.keySet().stream()
        .sorted()
        .filter(name -> !agrees(name, expected.facts().get(name), restored.get(name)))
        .forEach(name -> wrong.add(name + " is not what it was"));
    return wrong;
  }

  private static boolean agrees(String name, @Nullable String fact, @Nullable String restored) {
    if (fact == null || restored == null) {
      return false;
    }
    return name.equals(OCCURRED_AT) ? near(fact, restored) : fact.equals(restored);
  }

  private static boolean near(String fact, String restored) {
    Duration apart =
        Duration.between(OffsetDateTime.parse(fact), OffsetDateTime.parse(restored)).abs();
    return apart.compareTo(CLOCKS) <= 0;
  }
}
