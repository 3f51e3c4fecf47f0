package io.reslip.reconciliation.repair;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.ScenarioMappingBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.reslip.reconciliation.discrepancy.Discrepancies;
import io.reslip.reconciliation.discrepancy.Discrepancy;
import io.reslip.reconciliation.discrepancy.DiscrepancyKind;
import io.reslip.reconciliation.matching.OperationsJudged;
import io.reslip.reconciliation.matching.RepairsSeen;
import io.reslip.reconciliation.testing.OtherServices;
import io.reslip.reconciliation.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Plays matching, ingestion, notification and people towards repairs. */
@ApplicationScoped
class Payments {
  private final Event<OperationsJudged> judgements;
  private final Event<RepairsSeen> feed;
  private final Discrepancies discrepancies;

  Payments(
      Event<OperationsJudged> judgements, Event<RepairsSeen> feed, Discrepancies discrepancies) {
    this.judgements = judgements;
    this.feed = feed;
    this.discrepancies = discrepancies;
  }

  /** Matching judges these, in one batch. */
  void judge(Payment... payments) {
    Stream.of(payments).forEach(payment -> ToldRecords.tell(payment.operation, payment.records));
    QuarkusTransaction.requiringNew()
        .run(() ->
            judgements.fire(
                new OperationsJudged(
                    Instant.parse("2026-06-16T04:00:00Z"),
                    Stream.of(payments).map(Payment::judged).toList(),
                    List.of(),
                    List.of())));
  }

  /** The restored record comes back in the feed. */
  void seen(String... repairIds) {
    QuarkusTransaction.requiringNew().run(() -> feed.fire(new RepairsSeen(List.of(repairIds))));
  }

  Discrepancy discrepancy(Payment payment, DiscrepancyKind kind) {
    return discrepancies.ofOperation(payment.operation).stream()
        .filter(one -> one.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  Discrepancy discrepancy(Payment payment) {
    return discrepancy(payment, DiscrepancyKind.MISSING_AT_TERMINAL);
  }

  /** All repairs of its missing terminal record, newest first. */
  List<Map<String, Object>> repairs(Payment payment) {
    return given()
        .auth()
        .oauth2(Tokens.of("viewer"))
        .get("/v1/repairs?discrepancyId=" + discrepancy(payment).id())
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items");
  }

  /** Those of its repairs that wait for people. */
  List<String> proposed(Payment payment) {
    return repairs(payment).stream()
        .filter(repair -> repair.get("state").equals("PROPOSED"))
        .map(repair -> (String) repair.get("id"))
        .toList();
  }

  String onlyProposal(Payment payment) {
    List<String> all = proposed(payment);
    if (all.size() != 1) {
      throw new AssertionError("not one proposal but " + all.size());
    }
    return all.getFirst();
  }

  JsonPath repair(String id) {
    return given()
        .auth()
        .oauth2(Tokens.of("viewer"))
        .get("/v1/repairs/" + id)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  String state(String id) {
    return repair(id).getString("state");
  }

  ValidatableResponse approve(String id, String person) {
    return given()
        .auth()
        .oauth2(Tokens.person(person, "approver"))
        .contentType("application/json")
        .body("{\"comment\": \"Agrees with the till.\"}")
        .post("/v1/repairs/" + id + "/approval")
        .then();
  }

  /** Two people approve it. */
  void approve(String id) {
    approve(id, "ann").statusCode(200);
    approve(id, "bob").statusCode(200);
  }

  void awaitState(String id, String state) {
    await().atMost(Duration.ofSeconds(20)).until(() -> state(id).equals(state));
  }

  /** From the proposal to the notice. */
  String accepted(Payment payment) {
    judge(payment);
    String id = onlyProposal(payment);
    approve(id);
    awaitState(id, "SENT");
    seen(id);
    return id;
  }

  /** Ingestion takes what no test says otherwise of, and notification everything. */
  void othersAnswer() {
    WireMock others = OtherServices.wireMock();
    others.register(
        post(urlPathEqualTo("/v1/uploads")).atPriority(10).willReturn(receipt(1, 0, 0)));
    others.register(
        post(urlPathEqualTo("/v1/notices"))
            .atPriority(10)
            .willReturn(aResponse().withStatus(201).withBody("{\"id\": \"n1\"}")));
  }

  /** Ingestion answers to this repair so, in this order; the last one for good. */
  void ingestionAnswers(String repairId, ResponseDefinitionBuilder... answers) {
    for (int i = 0; i < answers.length; i++) {
      ScenarioMappingBuilder stub =
          post(urlPathEqualTo("/v1/uploads"))
              .atPriority(1)
              .withRequestBody(matchingJsonPath("$.repairId", equalTo(repairId)))
              .inScenario(repairId)
              .whenScenarioStateIs(i == 0 ? Scenario.STARTED : repairId + i)
              .willReturn(answers[i]);
      OtherServices.wireMock()
          .register(i + 1 < answers.length ? stub.willSetStateTo(repairId + (i + 1)) : stub);
    }
  }

  static ResponseDefinitionBuilder receipt(int accepted, int conflicting, int quarantined) {
    return aResponse()
        .withStatus(201)
        .withHeader("Content-Type", "application/json")
        .withBody(
            """
            {"id": "up-1", "state": "COMMITTED", "counts": {"read": 1, "accepted": %d,
             "duplicate": 0, "conflicting": %d, "quarantined": %d}}
            """
                .formatted(accepted, conflicting, quarantined));
  }

  static RequestPatternBuilder upload(String repairId) {
    return postRequestedFor(urlPathEqualTo("/v1/uploads"))
        .withQueryParam("source", equalTo("REPAIR"))
        .withQueryParam("layout", equalTo("reslip-repair"))
        .withHeader("Authorization", equalTo("Bearer test-service-token"))
        .withRequestBody(matchingJsonPath("$.repairId", equalTo(repairId)));
  }

  static RequestPatternBuilder notice(String repairId, String what) {
    return postRequestedFor(urlPathEqualTo("/v1/notices"))
        .withHeader("Authorization", equalTo("Bearer test-service-token"))
        .withRequestBody(matchingJsonPath("$.causeId", equalTo("repair:" + repairId + ":" + what)));
  }
}
