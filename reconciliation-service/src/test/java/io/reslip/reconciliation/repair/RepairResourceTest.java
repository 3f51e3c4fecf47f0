package io.reslip.reconciliation.repair;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.reslip.reconciliation.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RepairResourceTest {
  @Inject Payments payments;

  private final String merchant = "M-" + UUID.randomUUID();
  private final Payment mine = Payment.lostAtTerminal(merchant);
  private final Payment theirs = Payment.lostAtTerminal("M-" + UUID.randomUUID());
  private String id;
  private String other;

  @BeforeEach
  void twoProposals() {
    payments.othersAnswer();
    payments.judge(mine, theirs);
    id = payments.onlyProposal(mine);
    other = payments.onlyProposal(theirs);
  }

  @Test
  void aRepairShowsItsFieldsTheirEvidenceAndWhatIsMissing() {
    as(Tokens.of("viewer"))
        .get("/v1/repairs/" + id)
        .then()
        .statusCode(200)
        .body("action", is("RESTORE_RECORD"))
        .body("restores", is("TERMINAL"))
        .body("merchantId", is(merchant))
        .body("terminalId", is("T1"))
        .body("amount", is(10000))
        .body("currency", is("CNY"))
        .body("proposedBy.kind", is("MACHINE"))
        .body("needs", is(2))
        .body("fields.stan", is("000123"))
        .body("provenance.field", hasItem("stan"))
        .body("provenance.find { it.field == 'stan' }.certainty", is("CORROBORATED"))
        .body("missing", hasItem("responseCode"))
        .body("missingFrom.responseCode", contains("HOST"))
        .body("containsKey('basis')", is(false));
  }

  @Test
  void anApprovalNeedsNoBody() {
    given()
        .auth()
        .oauth2(Tokens.of("approver"))
        .noContentType()
        .post("/v1/repairs/" + id + "/approval")
        .then()
        .statusCode(200)
        .body("needs", is(1));
  }

  @Test
  void aDiscrepancyNamesItsRepairs() {
    as(Tokens.of("viewer"))
        .get("/v1/discrepancies/" + payments.discrepancy(mine).id())
        .then()
        .statusCode(200)
        .body("repairs", contains(id));
  }

  @Test
  void theNumbersOfADayCountRepairs() {
    as(Tokens.of("viewer"))
        .get("/v1/summary?businessDate=2026-06-15&merchantId=" + merchant)
        .then()
        .statusCode(200)
        .body("repairs.find { it.state == 'PROPOSED' }.count", is(1));
  }

  @Test
  void aCommentThatHoldsACardNumberIsRefused() {
    as(Tokens.of("approver"))
        .body("{\"comment\": \"Card 4111111111111111\"}")
        .post("/v1/repairs/" + id + "/approval")
        .then()
        .statusCode(400)
        .body(not(containsString("4111111111111111")));
  }

  @Test
  void aMerchantSeesItsOwnRepairsOnlyAndDecidesNothing() {
    String token = Tokens.merchant(merchant);

    as(token).get("/v1/repairs").then().statusCode(200).body("items.id", contains(id));
    as(token).get("/v1/repairs/" + id).then().statusCode(200);
    as(token).get("/v1/repairs/" + other).then().statusCode(404);
    as(token).get("/v1/repairs?merchantId=" + theirs.merchant).then().statusCode(403);
    as(token).body("{}").post("/v1/repairs/" + id + "/approval").then().statusCode(403);
    bulk(token, true, id).statusCode(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"operator", "viewer", "auditor", "service", "config-admin"})
  void onlyApproversDecide(String role) {
    as(Tokens.of(role)).body("{}").post("/v1/repairs/" + id + "/approval").then().statusCode(403);
    as(Tokens.of(role)).body("{}").post("/v1/repairs/" + id + "/rejection").then().statusCode(403);
    bulk(Tokens.of(role), false, id).statusCode(403);
  }

  @Test
  void withoutATokenNothingIsSeen() {
    given().get("/v1/repairs").then().statusCode(401);
  }

  @Test
  void aListIsFilteredAndReadPageByPage() {
    String discrepancy = payments.discrepancy(mine).id().toString();
    as(Tokens.of("viewer"))
        .get("/v1/repairs?state=PROPOSED&merchantId=" + merchant + "&discrepancyId=" + discrepancy)
        .then()
        .statusCode(200)
        .body("items.id", contains(id));
    as(Tokens.of("viewer"))
        .get("/v1/repairs?state=REJECTED&merchantId=" + merchant)
        .then()
        .body("items", hasSize(0));

    String next =
        as(Tokens.of("viewer"))
            .get("/v1/repairs?limit=1")
            .then()
            .statusCode(200)
            .body("items", hasSize(1))
            .extract()
            .path("next");
    as(Tokens.of("viewer"))
        .get("/v1/repairs?limit=1&cursor=" + next)
        .then()
        .statusCode(200)
        .body("items", hasSize(1));
    as(Tokens.of("viewer"))
        .get("/v1/repairs?cursor=nonsense")
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/invalid-cursor"));
  }

  @Test
  void theSameKeyApprovesOnceAndGivesTheSameAnswer() {
    String key = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      as(Tokens.person("ann", "approver"))
          .header("Idempotency-Key", key)
          .body("{}")
          .post("/v1/repairs/" + id + "/approval")
          .then()
          .statusCode(200)
          .body("needs", is(1));
    }
  }

  @Test
  void aPreviewTellsWhatWouldHappenAndDoesNothing() {
    payments.approve(id, "ann").statusCode(200);
    String unknown = UUID.randomUUID().toString();

    bulk(Tokens.person("bob", "approver"), true, id, other, unknown)
        .statusCode(200)
        .body("preview", is(true))
        .body(effect(id), is("TAKES_EFFECT"))
        .body(effect(other), is("COUNTS"))
        .body(effect(unknown), is("CANNOT"))
        .body("items.find { it.repairId == '" + other + "' }.needs", is(1))
        .body("items.find { it.repairId == '" + other + "' }.notBy", contains("bob"))
        .body("sums.find { it.effect == 'TAKES_EFFECT' }.count", is(1))
        .body("sums.find { it.effect == 'TAKES_EFFECT' }.amount", is(10000))
        .body("sums.find { it.effect == 'TAKES_EFFECT' }.currency", is("CNY"));

    assertThat(payments.repair(id).getInt("needs")).isEqualTo(1);
    assertThat(payments.repair(other).getInt("needs")).isEqualTo(2);
  }

  @Test
  void manyAreApprovedAtOnceAndWhatOneCannotApproveHoldsUpNothing() {
    payments.approve(id, "ann").statusCode(200);

    bulk(Tokens.person("ann", "approver"), false, id, other)
        .statusCode(200)
        .body(effect(id), is("CANNOT"))
        .body("items.find { it.repairId == '" + id + "' }.reason", containsString("another person"))
        .body(effect(other), is("COUNTS"));
    bulk(Tokens.person("bob", "approver"), false, id, other)
        .statusCode(200)
        .body("items.effect", everyItem(is("TAKES_EFFECT")))
        .body("items.state", everyItem(is("APPLIED")))
        .body("items.reason", not(hasItem(containsString("person"))));

    payments.awaitState(id, "SENT");
    payments.awaitState(other, "SENT");
  }

  @Test
  void brokenRequestsAreToldWhatIsWrong() {
    String approver = Tokens.person("ann", "approver");
    bulk(approver, false).statusCode(400);
    as(approver).body("{").post("/v1/repairs/approvals").then().statusCode(400);
    as(approver)
        .body("{}")
        .post("/v1/repairs/" + UUID.randomUUID() + "/approval")
        .then()
        .statusCode(404);
    as(approver).get("/v1/repairs/not-an-id").then().statusCode(400);
    as(approver)
        .body("{\"action\": \"RESTORE_RECORD\"}")
        .post("/v1/discrepancies/" + UUID.randomUUID() + "/repairs")
        .then()
        .statusCode(404);
    as(approver)
        .body("{\"action\": \"MAGIC\"}")
        .post("/v1/discrepancies/" + payments.discrepancy(mine).id() + "/repairs")
        .then()
        .statusCode(400);
  }

  private static String effect(String repairId) {
    return "items.find { it.repairId == '" + repairId + "' }.effect";
  }

  private static ValidatableResponse bulk(String token, boolean preview, String... ids) {
    return as(token)
        .body(Map.of("repairIds", List.of(ids), "preview", preview))
        .post("/v1/repairs/approvals")
        .then();
  }

  private static RequestSpecification as(String token) {
    return given().auth().oauth2(token).contentType("application/json");
  }
}
