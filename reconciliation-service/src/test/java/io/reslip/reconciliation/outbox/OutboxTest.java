package io.reslip.reconciliation.outbox;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.ScenarioMappingBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.reslip.reconciliation.outbox.OutboxStore.Claimed;
import io.reslip.reconciliation.testing.OtherServices;
import io.reslip.reconciliation.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OutboxTest {
  @Inject Outbox outbox;
  @Inject OutboxStore store;
  @Inject RecordingRoute route;
  @Inject Jdbi jdbi;
  @Inject ObjectMapper json;

  private final WireMock receiver = OtherServices.wireMock();

  @Test
  void whatIsOwedIsSentOnceItsTransactionIsCommittedAndSettledOnce() {
    String key = key();
    answers(key, status(201));

    owe(key, key);

    await().until(() -> route.delivered.contains(key));
    assertThat(route.delivered).containsOnlyOnce(key);
    receiver.verifyThat(1, sent(key));
    assertThat(state(key)).isEqualTo("SENT");
  }

  @Test
  void whatIsRolledBackIsNeverOwed() {
    String key = key();
    String later = key();
    answers(later, status(201));

    assertThatThrownBy(() ->
            QuarkusTransaction.requiringNew()
                .run(() -> {
                  outbox.owe(owed(key, key));
                  throw new IllegalStateException("undone");
                }))
        .hasMessageContaining("undone");
    owe(later, later);

    await().until(() -> route.delivered.contains(later));
    receiver.verifyThat(0, sent(key));
  }

  @Test
  void aReceiverThatFailsAndHangsGetsItAgainAndItIsSettledOnce() {
    String key = key();
    answers(
        key,
        status(500),
        status(201).withFixedDelay((int) Duration.ofSeconds(3).toMillis()),
        status(201));

    owe(key, key);

    // The route hears of it within the transaction that settles it.
    await().atMost(Duration.ofSeconds(20)).until(() -> state(key).equals("SENT"));
    assertThat(route.delivered).containsOnlyOnce(key);
    receiver.verifyThat(3, sent(key));
  }

  @Test
  void whatTheReceiverRefusesForGoodIsDeadAtOnceSaysWhyAndIsTriedAgainByAPerson() {
    String key = key();
    answers(
        key,
        status(422)
            .withHeader("Content-Type", "application/problem+json")
            .withBody("{\"detail\": \"The recipient is unknown.\"}"),
        status(200));

    owe(key, key);

    await().until(() -> route.died.contains(key));
    String id =
        given()
            .auth()
            .oauth2(Tokens.of("auditor"))
            .get("/v1/outbox?state=DEAD&topic=TEST")
            .then()
            .statusCode(200)
            .body("items.key", hasItem(key))
            .body(
                "items.find { it.key == '" + key + "' }.lastError",
                containsString("The recipient is unknown."))
            .extract()
            .path("items.find { it.key == '" + key + "' }.id");
    receiver.verifyThat(1, sent(key));

    retry(id).statusCode(200).body("state", is("PENDING"));

    await().until(() -> route.delivered.contains(key));
    assertThat(route.revived).contains(key);
    retry(id).statusCode(409).body("type", containsString("/problems/message-not-dead"));
  }

  @Test
  void whatNeverSucceedsIsDeadAfterTheSetNumberOfAttempts() {
    String key = key();
    answers(key, status(503));

    owe(key, key);

    await().atMost(Duration.ofSeconds(20)).until(() -> route.died.contains(key));
    receiver.verifyThat(4, sent(key));
    assertThat(error(key)).startsWith("after 4 attempts: 503");
  }

  @Test
  void withinASeriesNothingOvertakesNotEvenADeadOne() {
    String series = key();
    String first = key();
    String second = key();
    String other = key();
    answers(first, status(400), status(200));
    answers(second, status(200));
    answers(other, status(200));

    owe(first, series);
    owe(second, series);
    owe(other, other);
    await().until(() -> route.died.contains(first));
    await().until(() -> route.delivered.contains(other));
    receiver.verifyThat(0, sent(second));

    String id = text("SELECT id FROM outbox WHERE key = :key", first);
    retry(id).statusCode(200);

    await().until(() -> route.delivered.contains(second));
    assertThat(route.delivered.indexOf(first)).isLessThan(route.delivered.indexOf(second));
  }

  @Test
  void onlyWhatWasNeverTriedCanBeTakenBack() {
    String tried = key();
    answers(tried, status(200));
    owe(tried, tried);
    await().until(() -> route.delivered.contains(tried));

    Outbox.Standing delivered = takeBack(tried);
    String fresh = key();
    Outbox.Standing taken =
        QuarkusTransaction.requiringNew()
            .call(() -> {
              outbox.owe(owed(fresh, fresh));
              return outbox.takeBack(RecordingRoute.TOPIC, fresh);
            });

    assertThat(delivered).isEqualTo(Outbox.Standing.OWED);
    assertThat(taken).isEqualTo(Outbox.Standing.UNKNOWN_TO_RECEIVER);
    assertThat(state(fresh)).isEqualTo("WITHDRAWN");
  }

  @Test
  void manyWorkersAtOnceTakeUpEachMessageOnceAndALateOneSettlesNothing() throws Exception {
    String topic = "NOBODY-" + key();
    int messages = 40;
    QuarkusTransaction.requiringNew()
        .run(() ->
            outbox.owe(
                IntStream.range(0, messages)
                    .mapToObj(
                        n -> new Outbox.Owed(topic, topic + n, topic + n, json.createObjectNode()))
                    .toList()));

    Callable<List<Claimed>> worker = () -> claim(topic, Duration.ofMillis(1));
    List<Claimed> claimed;
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<List<Claimed>>> all =
          threads.invokeAll(Stream.generate(() -> worker).limit(8).toList());
      claimed = all.stream().flatMap(future -> future.resultNow().stream()).toList();
    }

    Map<Integer, Long> byAttempt =
        claimed.stream().collect(Collectors.groupingBy(Claimed::attempt, Collectors.counting()));
    assertThat(byAttempt.getOrDefault(1, 0L)).isLessThanOrEqualTo(messages);
    assertThat(claimed.stream().map(one -> one.message().key() + one.attempt()))
        .doesNotHaveDuplicates();

    Claimed early = claimed.getFirst();
    await().until(() -> claimAgain(topic, early));
    boolean settled = QuarkusTransaction.requiringNew().call(() -> store.sent(early, 200));
    assertThat(settled).isFalse();
  }

  @Test
  void whatIsOwedCannotBeChangedOrDeletedByTheServiceItself() {
    String key = key();
    answers(key, status(200));
    owe(key, key);

    assertThatThrownBy(() ->
            jdbi.useHandle(
                sql -> sql.execute("UPDATE outbox SET payload = '{}' WHERE key = '" + key + "'")))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() ->
            jdbi.useHandle(sql -> sql.execute("DELETE FROM outbox WHERE key = '" + key + "'")))
        .hasMessageContaining("permission denied");
  }

  @Test
  void onlyOperatorsAndAuditorsSeeItAndOnlyOperatorsTryAgain() {
    given().auth().oauth2(Tokens.merchant("M1")).get("/v1/outbox").then().statusCode(403);
    given().auth().oauth2(Tokens.of("viewer")).get("/v1/outbox").then().statusCode(403);
    given()
        .auth()
        .oauth2(Tokens.of("auditor"))
        .post("/v1/outbox/" + UUID.randomUUID() + "/retry")
        .then()
        .statusCode(403);
    retry(UUID.randomUUID().toString()).statusCode(404);
    given()
        .auth()
        .oauth2(Tokens.of("operator"))
        .get("/v1/outbox?limit=1")
        .then()
        .statusCode(200)
        .body("items", notNullValue());
  }

  private static String key() {
    return "key-" + UUID.randomUUID();
  }

  private static ResponseDefinitionBuilder status(int status) {
    return aResponse().withStatus(status);
  }

  /** Answers in this order; the last one for good. */
  private void answers(String key, ResponseDefinitionBuilder... answers) {
    for (int i = 0; i < answers.length; i++) {
      ScenarioMappingBuilder stub =
          post(urlPathEqualTo(RecordingRoute.PATH))
              .withRequestBody(matchingJsonPath("$.key", equalTo(key)))
              .inScenario(key)
              .whenScenarioStateIs(i == 0 ? Scenario.STARTED : key + i)
              .willReturn(answers[i]);
      receiver.register(i + 1 < answers.length ? stub.willSetStateTo(key + (i + 1)) : stub);
    }
  }

  private static RequestPatternBuilder sent(String key) {
    return postRequestedFor(urlPathEqualTo(RecordingRoute.PATH))
        .withHeader("Authorization", equalTo("Bearer test-service-token"))
        .withRequestBody(matchingJsonPath("$.key", equalTo(key)));
  }

  private Outbox.Owed owed(String key, String series) {
    return new Outbox.Owed(
        RecordingRoute.TOPIC, key, series, json.createObjectNode().put("key", key));
  }

  private void owe(String key, String series) {
    QuarkusTransaction.requiringNew().run(() -> outbox.owe(owed(key, series)));
  }

  private Outbox.Standing takeBack(String key) {
    return QuarkusTransaction.requiringNew().call(() -> outbox.takeBack(RecordingRoute.TOPIC, key));
  }

  private List<Claimed> claim(String topic, Duration lease) {
    return QuarkusTransaction.requiringNew().call(() -> store.claim(topic, 10, lease));
  }

  private boolean claimAgain(String topic, Claimed early) {
    return claim(topic, Duration.ofMinutes(1)).stream()
        .anyMatch(one ->
            one.message().id().equals(early.message().id()) && one.attempt() > early.attempt());
  }

  private String state(String key) {
    return text("SELECT state FROM outbox WHERE key = :key", key);
  }

  private String error(String key) {
    return text("SELECT last_error FROM outbox WHERE key = :key", key);
  }

  private String text(String query, String key) {
    return jdbi.withHandle(
        sql -> sql.createQuery(query).bind("key", key).mapTo(String.class).one());
  }

  private static ValidatableResponse retry(String id) {
    return given().auth().oauth2(Tokens.of("operator")).post("/v1/outbox/" + id + "/retry").then();
  }
}
