package io.reslip.ingestion.upload;

import static io.reslip.ingestion.upload.Deliveries.newTerminal;
import static io.reslip.ingestion.upload.Deliveries.post;
import static io.reslip.ingestion.upload.Deliveries.request;
import static io.reslip.ingestion.upload.Deliveries.sale;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.reslip.ingestion.feed.FeedReader;
import io.reslip.ingestion.iso8583.Bytes;
import io.reslip.ingestion.iso8583.Payments;
import io.reslip.ingestion.testing.Tokens;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UploadFactsTest {
  private final String terminal = newTerminal();
  private FeedReader feed;

  @BeforeEach
  void follow() {
    Deliveries.itIsJune();
    feed = FeedReader.fromNow();
  }

  @Test
  void aCompleteUploadIsStatedWithItsLastRecords() {
    // when
    Response upload =
        complete(
            sale(terminal, 1, 100) + sale(terminal, 2, 100),
            Map.of("businessDate", "2026-06-15", "merchantId", "M1"));

    // then
    upload.then().statusCode(201).body("completeness", equalTo(Map.of("stated", true)));
    List<JsonNode> facts = feed.all();
    JsonNode stated = facts.getLast();
    assertThat(facts).hasSize(3);
    assertThat(stated.get("fact").asText()).isEqualTo("SOURCE_COMPLETE");
    assertThat(stated.get("slice").asInt()).isZero();
    assertThat(stated.get("source").asText()).isEqualTo("HOST");
    assertThat(stated.get("merchantKey").asText()).isEqualTo("M1");
    assertThat(stated.has("deviceKey")).isFalse();
    assertThat(stated.get("businessDate").asText()).isEqualTo("2026-06-15");
    assertThat(stated.get("uploadId").asText()).isEqualTo(upload.path("id"));
    assertThat(stated.get("records").asLong()).isEqualTo(2);
    assertThat(stated.get("sha256").asText()).isEqualTo(upload.path("sha256"));
  }

  @Test
  void aCycleThatIsADateIsTheDayThatIsComplete() {
    complete(sale(terminal, 1, 100), Map.of("cycle", "2026-06-15", "businessDate", "2026-06-14"))
        .then()
        .statusCode(201);
    JsonNode stated = feed.all().getLast();
    assertThat(stated.get("businessDate").asText()).isEqualTo("2026-06-15");
    assertThat(stated.get("cycle").asText()).isEqualTo("2026-06-15");
  }

  @Test
  void nothingIsStatedWhileSomethingIsInQuarantine() {
    complete(sale(terminal, 1, 100) + "broken\n", Map.of("businessDate", "2026-06-15"))
        .then()
        .statusCode(201)
        .body("completeness.stated", equalTo(false))
        .body("completeness.reason", containsString("1 of 2"));
    assertThat(feed.all()).extracting(fact -> fact.get("fact").asText()).containsExactly("RECORD");
  }

  @Test
  void whatWasRestoredComesBackWithItsProof() {
    // given
    String repairId = UUID.randomUUID().toString();
    String repair =
        """
        {"repairId": "%s", "discrepancyId": "d1", "restores": "TERMINAL", "transactionId": "t1",
         "fields": {"type": "SALE", "terminalId": "%s", "amount": 100, "currency": "CNY",
          "occurredAt": "2026-06-15T10:00:00+08:00"},
         "provenance": [{"field": "amount", "source": "HOST", "certainty": 1}],
         "approvedBy": ["approver", "approver-2"]}
        """
            .formatted(repairId, terminal);

    // when
    Response sent =
        request(Tokens.of("service"))
            .queryParams(Map.of("source", "REPAIR", "layout", "reslip-repair"))
            .body(repair.getBytes(StandardCharsets.UTF_8))
            .post("/v1/uploads");

    // then
    sent.then().statusCode(201).body("counts.accepted", equalTo(1));
    JsonNode record = feed.all().getFirst().get("record");
    assertThat(record.get("source").asText()).isEqualTo("REPAIR");
    assertThat(record.get("repairId").asText()).isEqualTo(repairId);
    assertThat(record.get("restores").asText()).isEqualTo("TERMINAL");
    assertThat(record.get("transactionId").asText()).isEqualTo("t1");
    assertThat(record.at("/provenance/0/field").asText()).isEqualTo("amount");
    assertThat(record.get("deviceKey").asText()).isEqualTo(terminal);
  }

  @Test
  void aTerminalsJournalBecomesRecordsAndEvents() {
    // given a sale and a decline
    byte[] journal =
        Bytes.join(
            Payments.sale("000101").frame(),
            Payments.approval("000101").frame(),
            Payments.sale("000102").frame(),
            Payments.approval("000102").with(39, "51").without(38).frame());

    // when
    Response first = journal(journal);
    Response again = journal(Bytes.join(journal, Payments.sale("000103").frame()));

    // then
    first
        .then()
        .statusCode(201)
        .body("counts.accepted", equalTo(2))
        .body("counts.read", equalTo(2));
    again
        .then()
        .statusCode(201)
        .body("counts.duplicate", equalTo(2))
        .body("counts.accepted", equalTo(1));
    List<JsonNode> facts = feed.all();
    JsonNode event =
        facts.stream()
            .filter(f -> f.get("fact").asText().equals("EVENT"))
            .findFirst()
            .orElseThrow();
    assertThat(event.at("/event/type").asText()).isEqualTo("DECLINE");
    assertThat(event.at("/event/deviceKey").asText()).isEqualTo(Payments.TERMINAL);
    assertThat(event.at("/event/evidence/uploadId").asText()).isEqualTo(first.path("id"));
  }

  private static Response journal(byte[] body) {
    return request(Tokens.terminal("*"))
        .queryParams(Map.of("source", "TERMINAL", "businessDate", "2026-06-15"))
        .body(body)
        .post("/v1/uploads");
  }

  private static Response complete(String body, Map<String, String> parameters) {
    Map<String, String> all = new HashMap<>(parameters);
    all.put("complete", "true");
    return post(body.getBytes(StandardCharsets.UTF_8), all);
  }
}
