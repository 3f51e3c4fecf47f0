package io.reslip.reconciliation.discrepancy.desk;

import static io.reslip.reconciliation.discrepancy.raising.Judgements.absent;
import static io.reslip.reconciliation.discrepancy.raising.Judgements.operation;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.reslip.reconciliation.discrepancy.raising.Judgements.OperationBuilder;
import io.reslip.reconciliation.expectation.Verdict;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.Finding.DuplicateRecord;
import io.reslip.reconciliation.matching.OperationsJudged;
import io.reslip.reconciliation.matching.Outcome;
import io.reslip.reconciliation.testing.Feed;
import io.reslip.reconciliation.testing.Tokens;
import io.reslip.reconciliation.testing.ToldPayment;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DiscrepancyResourceTest {
  @Inject Event<OperationsJudged> judgements;

  private final String merchant = "M-" + UUID.randomUUID();
  private final UUID sale = UUID.randomUUID();

  @Test
  void oneDiscrepancyTellsAllThatIsKnown() {
    judge(missing(sale).outcome(Outcome.COMPLETED));

    get(onlyId(), Tokens.of("viewer"))
        .statusCode(200)
        .body("kind", equalTo("MISSING_AT_TERMINAL"))
        .body("source", equalTo("TERMINAL"))
        .body("type", equalTo("SALE"))
        .body("state", equalTo("OPEN"))
        .body("verdict", equalTo("LOST"))
        .body("outcome", equalTo("COMPLETED"))
        .body("outcomeReason", equalTo("The till says so."))
        .body("transactionId", equalTo(sale.toString()))
        .body("operationId", equalTo(sale.toString()))
        .body("merchantId", equalTo(merchant))
        .body("terminalId", equalTo("T1"))
        .body("batch", equalTo("000001"))
        .body("stan", equalTo("000042"))
        .body("rrn", equalTo("123456789012"))
        .body("amount", equalTo(1200))
        .body("currency", equalTo("CNY"))
        .body("businessDate", equalTo("2026-06-15"))
        .body("openedAt", equalTo("2026-06-20T00:00:00Z"))
        .body("dueAt", equalTo("2026-06-15T17:00:00Z"))
        .body("closedAt", nullValue())
        .body("amountAtRisk", equalTo(1200))
        .body("detail", containsString("has no record of this SALE"))
        .body("proof.uploadId", equalTo("upload-TERMINAL"))
        .body("records", hasSize(0))
        .body("history.event", equalTo(List.of("OPENED")))
        .body("history[0].actor", equalTo("MACHINE"))
        .body("history[0].to", equalTo("OPEN"))
        .body("comments", hasSize(0))
        .body("repairs", hasSize(0));
  }

  @Test
  void itsRecordsAreToldAlsoInTheList() {
    Feed.clock("2026-06-15T20:00:00+08:00");
    ToldPayment payment = ToldPayment.of(UUID.randomUUID().toString()).at(merchant);
    Feed.tell(
        payment.host(),
        payment.scheme(),
        payment.scheme().named("again-" + payment.name()).with("occurrence", 2));
    Feed.settle();

    list("merchantId=" + merchant, Tokens.of("viewer"))
        .body("items", hasSize(1))
        .body("items[0].kind", equalTo("DUPLICATE_RECORD"))
        .body("items[0].records.source", containsInAnyOrder("HOST", "SCHEME", "SCHEME"))
        .body("items[0].records.role", containsInAnyOrder("LEG", "LEG", "DUPLICATE"))
        .body("items[0].records.findAll { it.pass == null }", hasSize(0));
    get(onlyId(), Tokens.merchant(merchant)).body("records", hasSize(3));
  }

  @Test
  void itsLifeIsToldInOrder() {
    judge(missing(sale));
    judge(operation(sale).merchant(merchant));
    judge(missing(sale));

    get(onlyId(), Tokens.of("viewer"))
        .body("history.event", equalTo(List.of("OPENED", "WITHDRAWN", "REOPENED")))
        .body("history.to", equalTo(List.of("OPEN", "WITHDRAWN", "OPEN")));
  }

  @ParameterizedTest
  @CsvSource({
    "kind=MISSING_AT_TERMINAL, 2",
    "kind=DUPLICATE_RECORD&kind=MISSING_AT_TERMINAL, 3",
    "kind=AMOUNT_DIFF, 0",
    "state=OPEN, 3",
    "state=WITHDRAWN, 0",
    "verdict=LOST, 2",
    "outcome=COMPLETED, 1",
    "source=SCHEME, 1",
    "terminalId=T1, 3",
    "terminalId=T9, 0",
    "businessDate=2026-06-15, 2",
    "from=2026-06-16, 1",
    "to=2026-06-15, 2",
    "from=2026-06-15&to=2026-06-16, 3",
    "minAmount=1201, 1",
    "assignee=nobody, 0",
    "kind=MISSING_AT_TERMINAL&outcome=COMPLETED&minAmount=1200&verdict=LOST, 1",
  })
  void eachFilterNarrowsTheList(String query, int found) {
    judge(
        missing(sale).outcome(Outcome.COMPLETED),
        missing(UUID.randomUUID()).day(LocalDate.parse("2026-06-16")).amount(5000L),
        operation(UUID.randomUUID())
            .merchant(merchant)
            .finding(new DuplicateRecord(Source.SCHEME, "r2", "r1")));

    list("merchantId=" + merchant + "&" + query, Tokens.of("operator"))
        .statusCode(200)
        .body("items", hasSize(found));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kind=MISSING",
        "state=open",
        "businessDate=yesterday",
        "from=2026-13-01",
        "minAmount=much",
        "transactionId=1",
        "limit=0",
        "limit=ten",
        "limit=501",
        "cursor=abc",
      })
  void aParameterThatIsNoneIsRefusedAndNamed(String query) {
    list(query, Tokens.of("operator"))
        .statusCode(400)
        .contentType("application/problem+json")
        .body(containsString(query.substring(0, query.indexOf('='))));
  }

  @Test
  void theListGoesOnWhereThePageBeforeEnded() {
    judge(missing(sale), missing(UUID.randomUUID()), missing(UUID.randomUUID()));

    var first = list("limit=2&merchantId=" + merchant, Tokens.of("viewer")).extract().jsonPath();
    var second =
        list(
                "limit=2&merchantId=" + merchant + "&cursor=" + first.getString("next"),
                Tokens.of("viewer"))
            .extract()
            .jsonPath();

    assertThat(first.getList("items.id", String.class)).hasSize(2);
    assertThat(second.getList("items.id", String.class))
        .hasSize(1)
        .doesNotContainAnyElementsOf(first.getList("items.id", String.class));
    assertThat(second.getString("next")).isNull();
  }

  @Test
  void aMerchantSeesItsOwnAndNobodyElses() {
    judge(missing(sale));
    String id = onlyId();
    comment(id, "Looks like fraud of the merchant.", Tokens.of("operator")).statusCode(201);

    get(id, Tokens.merchant(merchant))
        .statusCode(200)
        .body("comments", nullValue())
        .body("history.event", equalTo(List.of("OPENED")));
    list("limit=500", Tokens.merchant(merchant)).body("items.id", equalTo(List.of(id)));

    get(id, Tokens.merchant("M-another"))
        .statusCode(404)
        .body("type", equalTo("/problems/not-found"));
    list("limit=500", Tokens.merchant("M-another")).body("items", hasSize(0));
    list("merchantId=" + merchant, Tokens.merchant("M-another")).statusCode(403);
  }

  @Test
  void aMerchantActsOnNothing() {
    judge(missing(sale));
    String token = Tokens.merchant(merchant);

    comment(onlyId(), "mine", token).statusCode(403);
    post(onlyId(), "assignment", "{}", token).statusCode(403);
    post(onlyId(), "dismissal", "{\"reason\": \"fine\"}", token).statusCode(403);
  }

  @Test
  void theWrongRoleIsRefused() {
    list("limit=500", Tokens.of("service")).statusCode(403);
    list("limit=500", Tokens.of("terminal")).statusCode(403);
  }

  @Test
  void whatIsNotThereIsNotFound() {
    UUID nothing = UUID.randomUUID();
    get(nothing.toString(), Tokens.of("viewer")).statusCode(404);
    get("no-uuid", Tokens.of("viewer")).statusCode(400);
    comment(nothing.toString(), "hello", Tokens.of("operator")).statusCode(404);
    post(nothing.toString(), "dismissal", "{\"reason\": \"x\"}", Tokens.of("operator"))
        .statusCode(404);
  }

  @Test
  void aCommentIsKeptOnceHoweverOftenItIsSent() {
    judge(missing(sale));
    String key = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      given()
          .auth()
          .oauth2(Tokens.of("operator"))
          .header("Idempotency-Key", key)
          .contentType("application/json")
          .body("{\"text\": \" The slip is on its way. \"}")
          .post("/v1/discrepancies/{id}/comments", onlyId())
          .then()
          .statusCode(201)
          .body("text", equalTo("The slip is on its way."))
          .body("by.subject", equalTo("operator"));
    }

    get(onlyId(), Tokens.of("viewer"))
        .body("comments.text", equalTo(List.of("The slip is on its way.")))
        .body("history.event", equalTo(List.of("OPENED", "COMMENTED")))
        .body("history[1].actor", equalTo("operator"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"text\": \"  \"}",
        "{\"text\": \"card 4111 1111 1111 1111\"}",
        "[]",
        "{\"text\":",
      })
  void aCommentThatCannotBeKeptIsRefused(String body) {
    judge(missing(sale));

    String answer =
        post(onlyId(), "comments", body, Tokens.of("operator"))
            .statusCode(400)
            .contentType("application/problem+json")
            .extract()
            .asString();

    assertThat(answer).doesNotContain("4111 1111 1111 1111");
  }

  @Test
  void somebodyLooksAfterIt() {
    judge(missing(sale));

    post(onlyId(), "assignment", "{\"assignee\": \"zhang\"}", Tokens.of("operator"))
        .statusCode(200)
        .body("assignee", equalTo("zhang"));
    list("assignee=zhang&merchantId=" + merchant, Tokens.of("viewer")).body("items", hasSize(1));
    get(onlyId(), Tokens.merchant(merchant)).body("assignee", nullValue());

    post(onlyId(), "assignment", "{}", Tokens.of("operator"))
        .statusCode(200)
        .body("assignee", nullValue());
  }

  private OperationBuilder missing(UUID id) {
    return operation(id).merchant(merchant).absent(absent(Source.TERMINAL, Verdict.LOST));
  }

  private void judge(OperationBuilder... operations) {
    QuarkusTransaction.requiringNew()
        .run(() ->
            judgements.fire(
                new OperationsJudged(
                    Instant.parse("2026-06-20T00:00:00Z"),
                    Arrays.stream(operations).map(OperationBuilder::build).toList(),
                    List.of(),
                    List.of())));
  }

  private String onlyId() {
    return list("merchantId=" + merchant, Tokens.of("viewer"))
        .body("items", hasSize(1))
        .extract()
        .path("items[0].id");
  }

  private static ValidatableResponse get(String id, String token) {
    return given().auth().oauth2(token).get("/v1/discrepancies/{id}", id).then();
  }

  private static ValidatableResponse list(String query, String token) {
    return given().auth().oauth2(token).get("/v1/discrepancies?" + query).then();
  }

  private static ValidatableResponse comment(String id, String text, String token) {
    return post(id, "comments", "{\"text\": \"" + text + "\"}", token);
  }

  private static ValidatableResponse post(String id, String action, String body, String token) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .body(body)
        .post("/v1/discrepancies/{id}/" + action, id)
        .then();
  }
}
