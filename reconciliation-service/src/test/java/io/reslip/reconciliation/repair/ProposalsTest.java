package io.reslip.reconciliation.repair;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.reslip.reconciliation.discrepancy.DiscrepancyKind;
import io.reslip.reconciliation.expectation.Verdict;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.Finding;
import io.reslip.reconciliation.matching.Outcome;
import io.reslip.reconciliation.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProposalsTest {
  @Inject Payments payments;

  private final Payment payment = Payment.lostAtTerminal();

  @BeforeEach
  void othersAnswer() {
    payments.othersAnswer();
  }

  @Test
  void nothingIsProposedWhereTheShopHasNotSaidThatItWasCompleted() {
    payments.judge(payment.outcome(Outcome.UNDETERMINED));

    assertThat(payments.repairs(payment)).isEmpty();
    propose(payments.discrepancy(payment).id(), "operator")
        .statusCode(422)
        .body("type", equalTo("/problems/not-restorable"))
        .body("detail", containsString("UNDETERMINED"));
  }

  @Test
  void nothingIsProposedForTheScheme() {
    payment.records.removeIf(record -> record.source() == Source.SCHEME);
    payments.judge(payment.missing(Source.SCHEME, Verdict.LOST));

    UUID scheme = payments.discrepancy(payment, DiscrepancyKind.MISSING_AT_SCHEME).id();
    assertThat(repairsOf(scheme)).isEmpty();
    propose(scheme, "operator").statusCode(422).body("detail", containsString("MISSING_AT_SCHEME"));
  }

  @Test
  void anOverdueRecordIsProposedAndStaysProposedWhenItIsLost() {
    payments.judge(payment.missing(Source.TERMINAL, Verdict.OVERDUE));
    String id = payments.onlyProposal(payment);
    payments.approve(id, "ann").statusCode(200);

    payments.judge(payment.missing(Source.TERMINAL, Verdict.LOST));

    assertThat(payments.onlyProposal(payment)).isEqualTo(id);
    assertThat(payments.repair(id).getInt("needs")).isEqualTo(1);
  }

  @Test
  void aContradictedAmountIsNotProposedUntilItIsSettled() {
    payment.records.removeIf(record -> record.source() == Source.SCHEME);
    payment
        .amount(Source.TILL, 12000)
        .finding(new Finding.AmountDiff(null, Map.of(Source.HOST, 10000L, Source.TILL, 12000L)));

    payments.judge(payment);
    assertThat(payments.repairs(payment)).isEmpty();
    propose(payments.discrepancy(payment).id(), "operator")
        .statusCode(422)
        .body("detail", equalTo("Sources contradict each other on amount."));

    payments.judge(payment.amount(Source.TILL, 10000).settled());

    assertThat(payments.proposed(payment)).hasSize(1);
  }

  @Test
  void whereOneSourceStandsAloneWithItsAmountTheOthersAreBelieved() {
    payment
        .amount(Source.SCHEME, 9000)
        .finding(
            new Finding.AmountDiff(
                Source.SCHEME,
                Map.of(Source.HOST, 10000L, Source.TILL, 10000L, Source.SCHEME, 9000L)));

    payments.judge(payment);

    Map<String, Object> repair = payments.repairs(payment).getFirst();
    assertThat(repair).containsEntry("amount", 10000).containsEntry("state", "PROPOSED");
    assertThat(repair.get("provenance").toString()).doesNotContain("SCHEME");
    assertThat(repair.get("contradictions").toString()).contains("DEVIATING_SOURCE_LEFT_OUT");
  }

  @Test
  void whenTheOutcomeChangesTheProposalIsWithdrawnAndNoneIsMade() {
    payments.judge(payment);
    String id = payments.onlyProposal(payment);

    payments.judge(payment.outcome(Outcome.NOT_COMPLETED));

    assertThat(payments.state(id)).isEqualTo("WITHDRAWN");
    assertThat(payments.repair(id).getString("reason")).contains("NOT_COMPLETED");
    assertThat(payments.proposed(payment)).isEmpty();
  }

  @Test
  void whenARecordChangesTheProposalIsMadeAnewAndItsApprovalDoesNotCarryOver() {
    payments.judge(payment);
    String id = payments.onlyProposal(payment);
    payments.approve(id, "ann").statusCode(200);

    payments.judge(payment.revised(Source.HOST, "authCode", "NEW123"));

    assertThat(payments.state(id)).isEqualTo("WITHDRAWN");
    String anew = payments.onlyProposal(payment);
    assertThat(anew).isNotEqualTo(id);
    assertThat(payments.repair(anew).getInt("needs")).isEqualTo(2);
    assertThat(payments.repair(anew).getList("approvals")).isEmpty();
    assertThat(payments.repair(anew).getString("fields.authCode")).isEqualTo("NEW123");
  }

  @Test
  void whatPeopleRejectedIsNotProposedAgainUntilSomethingChanges() {
    payments.judge(payment);
    String id = payments.onlyProposal(payment);
    reject(id, "{}").statusCode(422).body("type", equalTo("/problems/reason-missing"));

    reject(id, "{\"comment\": \"The slip says otherwise.\"}")
        .statusCode(200)
        .body("state", is("REJECTED"))
        .body("reason", is("The slip says otherwise."));
    payments.judge(payment.missing(Source.TERMINAL, Verdict.OVERDUE));
    assertThat(payments.proposed(payment)).isEmpty();

    payments.judge(payment.revised(Source.HOST, "authCode", "NEW123"));
    payments.judge(payment.missing(Source.TERMINAL, Verdict.LOST));
    assertThat(payments.proposed(payment)).hasSize(1);
  }

  @Test
  void whatAPersonProposesIsBuiltFromTheSameEvidenceAndNeedsOneOther() {
    payments.judge(payment);
    UUID discrepancy = payments.discrepancy(payment).id();
    propose(discrepancy, "operator").statusCode(409).body("type", equalTo("/problems/repair-live"));
    reject(payments.onlyProposal(payment), "{\"comment\": \"Let me look.\"}").statusCode(200);

    String id =
        propose(discrepancy, "operator", "approver")
            .statusCode(201)
            .header("Location", containsString("/v1/repairs/"))
            .body("proposedBy.kind", is("PERSON"))
            .body("proposedBy.subject", is("otto"))
            .body("needs", is(1))
            .body("fields.rrn", is("261500000123"))
            .extract()
            .path("id");
    payments.approve(id, "otto").statusCode(409).body("type", equalTo("/problems/four-eyes"));
    payments.approve(id, "ann").statusCode(200);

    payments.awaitState(id, "SENT");
  }

  @Test
  void otherActionsAreNotToBeHadYet() {
    payments.judge(payment);

    given()
        .auth()
        .oauth2(Tokens.of("operator"))
        .contentType("application/json")
        .body("{\"action\": \"REFUND_CARDHOLDER\"}")
        .post("/v1/discrepancies/" + payments.discrepancy(payment).id() + "/repairs")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/action-not-available"));
  }

  @Test
  void manyLostRecordsOfOneBatchAreAllProposed() {
    List<Payment> many = Stream.generate(Payment::lostAtTerminal).limit(50).toList();

    payments.judge(many.toArray(Payment[]::new));

    assertThat(many).allSatisfy(one -> assertThat(payments.proposed(one)).hasSize(1));
  }

  private static ValidatableResponse propose(UUID discrepancy, String... roles) {
    return given()
        .auth()
        .oauth2(Tokens.person("otto", roles))
        .contentType("application/json")
        .body("{\"action\": \"RESTORE_RECORD\", \"comment\": \"The merchant asks.\"}")
        .post("/v1/discrepancies/" + discrepancy + "/repairs")
        .then();
  }

  private static ValidatableResponse reject(String id, String body) {
    return given()
        .auth()
        .oauth2(Tokens.person("ann", "approver"))
        .contentType("application/json")
        .body(body)
        .post("/v1/repairs/" + id + "/rejection")
        .then();
  }

  private static List<Object> repairsOf(UUID discrepancy) {
    return given()
        .auth()
        .oauth2(Tokens.of("viewer"))
        .get("/v1/repairs?discrepancyId=" + discrepancy)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items");
  }
}
