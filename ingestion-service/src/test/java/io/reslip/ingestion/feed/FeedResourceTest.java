package io.reslip.ingestion.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.reslip.ingestion.testing.Tokens;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class FeedResourceTest {
  @Inject Feed feed;
  @Inject Jdbi jdbi;

  @Test
  void onlyServicesReadIt() {
    given().get("/v1/feed").then().statusCode(401);
    given().auth().oauth2(Tokens.of("viewer")).get("/v1/feed").then().statusCode(403);
  }

  @ParameterizedTest
  @CsvSource({
    "after, nonsense, invalid-cursor",
    "limit, 0, invalid-parameter",
    "limit, 10001, invalid-parameter",
    "limit, many, invalid-parameter",
    "wait, 31, invalid-parameter",
    "slice, 64, invalid-slice"
  })
  void whatIsNoParameterIs400(String name, String value, String type) {
    given()
        .auth()
        .oauth2(Tokens.of("service"))
        .queryParam(name, value)
        .get("/v1/feed")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/" + type));
  }

  @Test
  void aCursorOfAnotherEpochOrAheadOfTheFeedIs409() {
    long epoch = 1;
    for (FeedCursor foreign :
        List.of(new FeedCursor(epoch + 1, 0, 1), new FeedCursor(epoch, Long.MAX_VALUE, 1))) {
      given()
          .auth()
          .oauth2(Tokens.of("service"))
          .queryParam("after", foreign.text())
          .get("/v1/feed")
          .then()
          .statusCode(409)
          .body("type", equalTo("/problems/feed-epoch"));
    }
  }

  @Test
  void aLimitCutsWithinACommitAndTheNextAnswerGoesOn() {
    // given
    FeedReader reader = FeedReader.fromNow();
    List<UUID> ids = tell(0, 1, 2, 3, 4);

    // when
    List<JsonNode> read = new ArrayList<>(reader.next(2, null, 0));
    JsonNode head = reader.head();
    read.addAll(reader.next(2, null, 0));
    read.addAll(reader.next(2, null, 0));

    // then
    assertThat(head.get("readTo").asLong()).isEqualTo(head.get("position").asLong() - 1);
    assertThat(reader.head().get("readTo")).isEqualTo(reader.head().get("position"));
    assertThat(read.stream().map(fact -> fact.get("factId").asText()).toList())
        .isEqualTo(ids.stream().map(UUID::toString).toList());
    assertThat(reader.next(2, null, 0)).isEmpty();
  }

  @Test
  void theCursorOfAnyLineGoesOnBehindItForAnySlices() {
    // given
    FeedReader reader = FeedReader.fromNow();
    tell(5, 6, 5, 6);
    List<JsonNode> fives = reader.next(1, "5", 0);

    // when
    reader.goOnFrom(fives.getFirst().get("cursor").asText());
    List<JsonNode> rest = reader.next(10, "6,5", 0);

    // then
    assertThat(rest.stream().map(fact -> fact.get("slice").asInt())).containsExactly(6, 5, 6);
  }

  @Test
  void anAnswerOfOneSliceTellsHowFarTheWholeFeedGoes() {
    FeedReader reader = FeedReader.fromNow();
    tell(9);
    assertThat(reader.next(10, "8", 0)).isEmpty();
    assertThat(reader.head().get("fact").asText()).isEqualTo("HEAD");
    assertThat(reader.head().get("readTo")).isEqualTo(reader.head().get("position"));
  }

  @Test
  void whoWaitsIsToldAtOnce() {
    FeedReader reader = FeedReader.fromNow();
    CompletableFuture<List<JsonNode>> news =
        CompletableFuture.supplyAsync(() -> reader.next(10, null, 30));
    List<UUID> told = tell(1);
    assertThat(news)
        .succeedsWithin(Duration.ofSeconds(10))
        .satisfies(facts ->
            assertThat(facts.getFirst().get("factId").asText())
                .isEqualTo(told.getFirst().toString()));
  }

  @Test
  void whoWaitsForAnotherReplicaIsToldSoon() {
    FeedReader reader = FeedReader.fromNow();
    CompletableFuture<List<JsonNode>> news =
        CompletableFuture.supplyAsync(() -> reader.next(10, null, 30));
    tellAsAnotherReplica(1);
    assertThat(news)
        .succeedsWithin(Duration.ofSeconds(10))
        .satisfies(facts -> assertThat(facts).hasSize(1));
  }

  @Test
  void whoWaitsInVainGetsTheHead() {
    FeedReader reader = FeedReader.fromNow();
    assertThat(reader.next(10, null, 1)).isEmpty();
    assertThat(reader.head().get("fact").asText()).isEqualTo("HEAD");
  }

  private List<UUID> tell(int... slices) {
    List<UUID> ids = new ArrayList<>();
    feed.committed(commit(ids, slices));
    return ids;
  }

  private void tellAsAnotherReplica(int... slices) {
    commit(new ArrayList<>(), slices);
  }

  private long commit(List<UUID> ids, int... slices) {
    FactBatch facts = new FactBatch("2026-06-16T04:00:00Z");
    for (int slice : slices) {
      UUID id = UUID.randomUUID();
      ids.add(id);
      facts.add("TRIED", id, slice, "\"a\":1".getBytes(StandardCharsets.US_ASCII));
    }
    return QuarkusTransaction.requiringNew()
        .call(() -> jdbi.withHandle(sql -> feed.tell(sql.getConnection(), facts)));
  }
}
