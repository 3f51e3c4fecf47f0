package io.reslip.reconciliation.discrepancy.desk;

import static io.reslip.reconciliation.discrepancy.raising.Judgements.absent;
import static io.reslip.reconciliation.discrepancy.raising.Judgements.operation;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.reslip.reconciliation.discrepancy.Discrepancies;
import io.reslip.reconciliation.discrepancy.Discrepancy;
import io.reslip.reconciliation.discrepancy.DiscrepancyState;
import io.reslip.reconciliation.discrepancy.raising.Judgements.OperationBuilder;
import io.reslip.reconciliation.expectation.Verdict;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.Finding.DuplicateRecord;
import io.reslip.reconciliation.matching.OperationsJudged;
import io.reslip.reconciliation.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DismissalTest {
  @Inject Event<OperationsJudged> judgements;
  @Inject Discrepancies discrepancies;

  private final UUID sale = UUID.randomUUID();

  @Test
  void whereMoneyIsAtRiskItTakesTwoPeople() {
    judge(operation(sale).absent(absent(Source.SCHEME, Verdict.LOST)));

    String change = propose(Tokens.of("operator"));
    assertThat(only().state()).isEqualTo(DiscrepancyState.OPEN);

    decide(change, "approval", Tokens.of("approver")).statusCode(200);

    assertThat(only().state()).isEqualTo(DiscrepancyState.DISMISSED);
    assertThat(only().reason()).isEqualTo("A test of the terminal.");
    assertThat(only().closedAt()).isNotNull();
    dismiss(Tokens.of("operator"))
        .statusCode(409)
        .body("type", equalTo("/problems/discrepancy-closed"));
  }

  @Test
  void theProposerIsNeverTheSecondPerson() {
    judge(operation(sale).absent(absent(Source.SCHEME, Verdict.LOST)));
    String both = Tokens.person("chen", "operator", "approver");

    decide(propose(both), "approval", both)
        .statusCode(409)
        .body("type", equalTo("/problems/four-eyes"));

    assertThat(only().state()).isEqualTo(DiscrepancyState.OPEN);
  }

  @Test
  void anOperatorIsNotAnApprover() {
    judge(operation(sale).absent(absent(Source.SCHEME, Verdict.LOST)));

    decide(
            propose(Tokens.of("operator")),
            "approval",
            Tokens.person("another-operator", "operator"))
        .statusCode(403);

    assertThat(only().state()).isEqualTo(DiscrepancyState.OPEN);
  }

  @Test
  void whatIsRejectedStaysOpen() {
    judge(operation(sale).absent(absent(Source.SCHEME, Verdict.LOST)));

    decide(propose(Tokens.of("operator")), "rejection", Tokens.of("approver")).statusCode(200);

    assertThat(only().state()).isEqualTo(DiscrepancyState.OPEN);
  }

  @Test
  void theSecondPersonAgreesToTheAmountThatWasProposed() {
    judge(operation(sale).amount(1L).absent(absent(Source.SCHEME, Verdict.LOST)));
    String change = propose(Tokens.of("operator"));
    judge(operation(sale).amount(1_000_000L).absent(absent(Source.SCHEME, Verdict.LOST)));

    decide(change, "approval", Tokens.of("approver"))
        .statusCode(409)
        .body("type", equalTo("/problems/dismissal-outdated"));

    assertThat(only().state()).isEqualTo(DiscrepancyState.OPEN);
  }

  @Test
  void moneyOfTheCardholderAndAnUnknownAmountCountToo() {
    judge(operation(sale).finding(new DuplicateRecord(Source.SCHEME, "r2-" + sale, "r1")));
    assertThat(only().amountAtRisk()).isEqualTo(-1200);
    dismiss(Tokens.of("operator")).statusCode(202);

    judge(
        operation(sale)
            .amount(null)
            .finding(new DuplicateRecord(Source.SCHEME, "r2-" + sale, "r1")));
    dismiss(Tokens.of("operator")).statusCode(202);
  }

  @Test
  void whereNoMoneyIsAtRiskOnePersonIsEnough() {
    judge(
        operation(sale)
            .result("DECLINED")
            .finding(new DuplicateRecord(Source.HOST, "r2-" + sale, "r1")));

    dismiss(Tokens.of("operator"))
        .statusCode(200)
        .body("state", equalTo("DISMISSED"))
        .body("reason", equalTo("A test of the terminal."))
        .body("history.event", equalTo(List.of("OPENED", "DISMISSED")));
  }

  @Test
  void aReasonIsNeeded() {
    judge(operation(sale).absent(absent(Source.SCHEME, Verdict.LOST)));

    given()
        .auth()
        .oauth2(Tokens.of("operator"))
        .contentType("application/json")
        .body("{}")
        .post("/v1/discrepancies/{id}/dismissal", only().id())
        .then()
        .statusCode(400);
  }

  private String propose(String token) {
    return dismiss(token).statusCode(202).extract().path("changeId");
  }

  private ValidatableResponse dismiss(String token) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .body("{\"reason\": \"A test of the terminal.\"}")
        .post("/v1/discrepancies/{id}/dismissal", only().id())
        .then();
  }

  private static ValidatableResponse decide(String change, String decision, String token) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .post("/v1/changes/{id}/" + decision, change)
        .then();
  }

  private Discrepancy only() {
    List<Discrepancy> found = discrepancies.ofOperation(sale);
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private void judge(OperationBuilder operation) {
    QuarkusTransaction.requiringNew()
        .run(() ->
            judgements.fire(
                new OperationsJudged(
                    Instant.parse("2026-06-20T00:00:00Z"),
                    List.of(operation.build()),
                    List.of(),
                    List.of())));
  }
}
