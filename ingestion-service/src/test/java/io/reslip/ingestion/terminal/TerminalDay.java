package io.reslip.ingestion.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.reslip.ingestion.feed.FeedReader;
import io.reslip.ingestion.testing.Tokens;
import io.reslip.ingestion.upload.Deliveries;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A terminal of its own that sends what happened to it, and what the feed tells of it. */
final class TerminalDay {
  static final String BATCH = "000042";
  static final String DAY = "2026-06-15";

  private final String terminal = Deliveries.newTerminal();
  private final FeedReader feed;

  TerminalDay() {
    Deliveries.itIsJune();
    feed = FeedReader.fromNow();
  }

  String terminal() {
    return terminal;
  }

  String payment(String type, String batch, int stan, long amount, String... more) {
    return "{\"type\":\"%s\",\"terminalId\":\"%s\",\"merchantId\":\"M1\",\"batch\":\"%s\",\"stan\":\"%06d\",\"amount\":%d,\"currency\":\"CNY\",\"occurredAt\":\"%sT10:00:00+08:00\"%s}\n"
        .formatted(type, terminal, batch, stan, amount, DAY, String.join("", more));
  }

  String sale(int stan, long amount) {
    return payment("SALE", BATCH, stan, amount);
  }

  String event(String type, int stan) {
    return "{\"event\":\"%s\",\"terminalId\":\"%s\",\"batch\":\"%s\",\"stan\":\"%06d\",\"businessDate\":\"%s\"}\n"
        .formatted(type, terminal, BATCH, stan, DAY);
  }

  /** A settlement with four numbers: debits, their sum, credits, their sum. */
  String settlement(String time, long... sums) {
    return "{\"event\":\"SETTLEMENT\",\"terminalId\":\"%s\",\"merchantId\":\"M1\",\"batch\":\"%s\",\"occurredAt\":\"%s\",\"currency\":\"CNY\",\"totals\":%s}\n"
        .formatted(terminal, BATCH, time, totals(sums));
  }

  static String totals(long... sums) {
    return "{\"debitCount\":%d,\"debitAmount\":%d,\"creditCount\":%d,\"creditAmount\":%d}"
        .formatted(sums[0], sums[1], sums[2], sums[3]);
  }

  void send(String... lines) {
    sendAs("TERMINAL", lines).then().statusCode(201);
  }

  Response sendAs(String source, String... lines) {
    return Deliveries.request(Tokens.sender("*"))
        .queryParams(Map.of("source", source, "layout", "reslip-ndjson"))
        .body(String.join("", lines).getBytes(StandardCharsets.UTF_8))
        .post("/v1/uploads");
  }

  /** Facts of a kind about this terminal that were told since this was asked last. */
  List<JsonNode> told(String... kinds) {
    return toldOf(terminal, kinds);
  }

  /** The same of a terminal under another number. */
  List<JsonNode> toldOf(String device, String... kinds) {
    List<JsonNode> told =
        feed.all().stream()
            .filter(fact -> List.of(kinds).contains(fact.get("fact").asText()))
            .filter(fact -> fact.get("deviceKey").asText().equals(device))
            .toList();
    assertThat(told).allSatisfy(fact -> assertThat(fact.get("slice").asInt()).isZero());
    return told;
  }
}
