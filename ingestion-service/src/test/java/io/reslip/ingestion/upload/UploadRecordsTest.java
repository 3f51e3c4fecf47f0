package io.reslip.ingestion.upload;

import static io.reslip.ingestion.upload.Deliveries.newTerminal;
import static io.reslip.ingestion.upload.Deliveries.post;
import static io.reslip.ingestion.upload.Deliveries.sale;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.reslip.ingestion.feed.FeedReader;
import io.reslip.ingestion.testing.TestDatabase;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UploadRecordsTest {
  @Inject Jdbi jdbi;

  private final String terminal = newTerminal();
  private FeedReader feed;

  @BeforeEach
  void follow() {
    Deliveries.itIsJune();
    feed = FeedReader.fromNow();
  }

  @Test
  void aRecordIsInTheFeedWithAllThatIsKnownOfIt() {
    // when
    Response upload =
        post(sale(terminal, 1, 1250, ",\"card\":\"4111111111111111\",\"amounts\":{\"tip\":50}"));

    // then
    JsonNode fact = feed.all().getFirst();
    JsonNode record = fact.get("record");
    assertThat(fact.get("fact").asText()).isEqualTo("RECORD");
    assertThat(record.get("id").asText()).matches("[0-9a-f-]{36}");
    assertThat(record.get("identity").asText())
        .isEqualTo(record.get("id").asText().replace("-", ""));
    assertThat(fact.get("slice").asInt())
        .isEqualTo(Integer.parseInt(record.get("identity").asText().substring(30), 16) & 63);
    assertThat(record.get("revision").asInt()).isEqualTo(1);
    assertThat(record.get("occurrence").asInt()).isEqualTo(1);
    assertThat(record.get("source").asText()).isEqualTo("HOST");
    assertThat(record.get("rail").asText()).isEqualTo("CARD");
    assertThat(record.get("result").asText()).isEqualTo("APPROVED");
    assertThat(record.get("amount").asLong()).isEqualTo(1250);
    assertThat(record.at("/amounts/tip").asLong()).isEqualTo(50);
    assertThat(record.get("businessDate").asText()).isEqualTo("2026-06-15");
    assertThat(record.get("partitionDate").asText()).isEqualTo("2026-06-15");
    assertThat(record.get("occurredAt").asText()).isEqualTo("2026-06-15T10:00:00+08:00");
    assertThat(record.get("integrity").asText()).isEqualTo("INTACT");
    assertThat(record.get("merchantKey").asText()).isEqualTo("M1");
    assertThat(record.get("deviceKey").asText()).isEqualTo(terminal);
    assertThat(record.get("cardMask").asText()).isEqualTo("411111******1111");
    assertThat(record.at("/cardTokens/0/token").asText()).matches("[0-9a-f]{32}");
    assertThat(record.at("/evidence/uploadId").asText()).isEqualTo(upload.path("id"));
    assertThat(record.at("/evidence/offset").asLong()).isZero();
    assertThat(record.has("card")).isFalse();
  }

  @Test
  void theSameRecordInAnotherUploadIsADuplicateThatIsLinked() {
    post(sale(terminal, 1, 100));
    Response second = post(sale(terminal, 1, 100) + sale(terminal, 2, 100));
    assertCounts(second, 2, 1, 1, 0);
    List<JsonNode> facts = feed.all();
    assertThat(facts).hasSize(2);
    assertThat(count("duplicate WHERE record_id = '" + id(facts.getFirst()) + "'")).isEqualTo(1);
  }

  @Test
  void aContradictionIsToldAndBothAreKept() {
    post(sale(terminal, 1, 100));
    Response second = post(sale(terminal, 1, 999));
    Response third = post(sale(terminal, 1, 999) + "\n");
    assertCounts(second, 1, 0, 0, 1);
    assertCounts(third, 1, 0, 1, 0);
    List<JsonNode> facts = feed.all();
    assertThat(kinds(facts)).containsExactly("RECORD", "CONFLICT");
    assertThat(facts.get(1).get("conflictOf").asText()).isEqualTo(id(facts.getFirst()));
    assertThat(facts.get(1).get("fields").toString()).isEqualTo("[\"amount\"]");
    assertThat(facts.get(1).get("slice")).isEqualTo(facts.getFirst().get("slice"));
    assertThat(id(facts.get(1))).isNotEqualTo(id(facts.getFirst()));
    assertThat(count("record WHERE device_key = '" + terminal + "'")).isEqualTo(2);
  }

  @Test
  void aFullerAccountRevisesTheRecordAndAThinnerOneAttestsIt() {
    // when
    post(sale(terminal, 1, 100));
    Response fuller = post(sale(terminal, 1, 100, ",\"authCode\":\"A1\""));
    Response thinner = post(sale(terminal, 1, 100) + "\n");
    Response other = post(sale(terminal, 1, 100, ",\"receiptNo\":\"R1\""));
    Response again = post(sale(terminal, 1, 100, ",\"receiptNo\":\"R1\"") + "\n");

    // then
    assertCounts(fuller, 1, 1, 0, 0);
    assertCounts(thinner, 1, 0, 1, 0);
    assertCounts(other, 1, 1, 0, 0);
    assertCounts(again, 1, 0, 1, 0);
    List<JsonNode> facts = feed.all();
    assertThat(kinds(facts))
        .containsExactly(
            "RECORD",
            "RECORD_REVISED",
            "ATTESTATION",
            "RECORD_REVISED",
            "ATTESTATION",
            "ATTESTATION");
    JsonNode last = facts.get(3).get("record");
    assertThat(last.get("id").asText()).isEqualTo(id(facts.getFirst()));
    assertThat(last.get("revision").asInt()).isEqualTo(3);
    assertThat(last.get("authCode").asText()).isEqualTo("A1");
    assertThat(last.get("receiptNo").asText()).isEqualTo("R1");
    assertThat(facts.get(2).get("recordId").asText()).isEqualTo(id(facts.getFirst()));
    assertThat(facts.get(2).at("/attestation/amount").asLong()).isEqualTo(100);
  }

  @Test
  void likeRecordsWithinOneUploadAreToldApart() {
    Response upload =
        post(
            sale(terminal, 1, 100)
                + sale(terminal, 1, 100)
                + sale(terminal, 1, 200)
                + sale(terminal, 1, 100, ",\"authCode\":\"A1\"")
                + sale(terminal, 2, 100));
    assertCounts(upload, 5, 3, 1, 1);
    assertThat(kinds(feed.all()))
        .containsExactlyInAnyOrder("RECORD", "RECORD", "CONFLICT", "ATTESTATION");
  }

  @Test
  void aMentionWithoutItsDayIsAttachedToTheOneRecordItFits() {
    // given
    byte[] record =
        sale(terminal, 7, 100, ",\"batch\":\"000003\"").getBytes(StandardCharsets.UTF_8);
    post(record, Map.of("source", "TERMINAL"));
    String mention =
        "{\"terminalId\":\"%s\",\"batch\":\"000003\",\"stan\":\"000007\",\"amount\":100}\n"
            .formatted(terminal);

    // when
    Response upload =
        post(
            mention.getBytes(StandardCharsets.UTF_8),
            Map.of("source", "TERMINAL", "businessDate", "2026-06-15"));

    // then
    assertCounts(upload, 1, 1, 0, 0);
    List<JsonNode> facts = feed.all();
    assertThat(kinds(facts)).containsExactly("RECORD", "ATTESTATION");
    assertThat(facts.get(1).get("recordId").asText()).isEqualTo(id(facts.getFirst()));
  }

  @Test
  void theCrosswalkGivesOurKeysAndTheIdentityDoesNotChange() {
    // given
    TestDatabase.asSuperuser(
        "INSERT INTO crosswalk (scheme, id, valid_to, stands_for) VALUES ('terminal', '"
            + terminal
            + "', '2026-06-01', 'before'), ('host.merchant', 'M-"
            + terminal
            + "', 'infinity', 'OUR-M')",
        "INSERT INTO crosswalk (scheme, id, valid_from, stands_for) VALUES ('terminal', '"
            + terminal
            + "', '2026-06-01', 'OUR-T')");

    // when
    post(sale(terminal, 1, 100).replace("\"M1\"", "\"M-" + terminal + "\""));

    // then
    JsonNode record = feed.all().getFirst().get("record");
    assertThat(record.get("deviceKey").asText()).isEqualTo("OUR-T");
    assertThat(record.get("merchantKey").asText()).isEqualTo("OUR-M");
    assertThat(record.get("terminalId").asText()).isEqualTo(terminal);
  }

  @Test
  void aDayWithoutPartitionGetsOne() {
    String old = sale(terminal, 1, 100).replace("2026-06-15", "2026-02-03");
    assertCounts(post(old), 1, 1, 0, 0);
    assertThat(count("pg_class WHERE relname = 'record_2026w06'")).isEqualTo(1);
  }

  @Test
  void aDayThatCannotBeTrueGoesToAPartitionOfItsOwn() {
    String fallen = sale(terminal, 1, 100).replace("2026-06-15", "2001-01-01");
    Response without = post(fallen);
    Response with =
        post(fallen.getBytes(StandardCharsets.UTF_8), Map.of("businessDate", "2026-06-15"));
    without.then().statusCode(201).body("counts.quarantined", equalTo(1));
    assertCounts(with, 1, 1, 0, 0);
    JsonNode record = feed.all().getFirst().get("record");
    assertThat(record.get("dateImplausible").asBoolean()).isTrue();
    assertThat(record.get("businessDate").asText()).isEqualTo("2026-06-15");
    assertThat(
            count("record WHERE partition_date = '1970-01-01' AND device_key = '" + terminal + "'"))
        .isEqualTo(1);
  }

  @Test
  void manySendersOfTheSameRecordsKeepEachOnce() throws Exception {
    // given six senders, each with its own order of the same records and a line of its own
    int records = 3_001;
    List<Callable<Response>> senders = new ArrayList<>();
    for (int sender = 0; sender < 6; sender++) {
      StringBuilder body = new StringBuilder(sale(terminal + "-" + sender, 1, 1));
      for (int i = 0; i < records; i++) {
        body.append(sale(terminal, 1 + (i * 7 + sender * 501) % records, 100));
      }
      senders.add(() -> post(body.toString()));
    }

    // when
    long accepted = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(senders.size())) {
      for (Future<Response> each : threads.invokeAll(senders)) {
        each.get().then().statusCode(201);
        accepted += each.get().<Integer>path("counts.accepted");
        assertThat(each.get().<Integer>path("counts.conflicting")).isZero();
        assertThat(each.get().<Integer>path("counts.quarantined")).isZero();
      }
    }

    // then
    assertThat(count("record WHERE device_key = '" + terminal + "'")).isEqualTo(records);
    assertThat(accepted).isEqualTo(records + 6);
    assertThat(feed.all()).hasSize(records + 6);
  }

  private static void assertCounts(
      Response upload, int read, int accepted, int duplicate, int conflicting) {
    upload.then().statusCode(201);
    assertThat(upload.<Map<String, Integer>>path("counts"))
        .isEqualTo(
            Map.of(
                "read", read,
                "accepted", accepted,
                "duplicate", duplicate,
                "conflicting", conflicting,
                "quarantined", 0));
  }

  private long count(String from) {
    return jdbi.withHandle(
        sql -> sql.createQuery("SELECT count(*) FROM " + from).mapTo(Long.class).one());
  }

  private static String id(JsonNode fact) {
    return fact.at("/record/id").asText();
  }

  private static List<String> kinds(List<JsonNode> facts) {
    return facts.stream().map(fact -> fact.get("fact").asText()).toList();
  }
}
