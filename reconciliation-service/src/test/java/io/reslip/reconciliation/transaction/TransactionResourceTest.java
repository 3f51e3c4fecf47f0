package io.reslip.reconciliation.transaction;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.reslip.reconciliation.testing.Feed;
import io.reslip.reconciliation.testing.Tokens;
import io.reslip.reconciliation.testing.Told;
import io.reslip.reconciliation.testing.ToldPayment;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TransactionResourceTest {

  @Test
  void aPaymentShowsItsLegsItsRecordsAndWhatHappenedWhen() {
    ToldPayment payment = payment();
    Feed.clock("2026-06-15T20:00:00+08:00");
    Feed.tell(payment.terminal(), payment.host(), payment.till());
    Feed.settle();

    get(find(payment, "viewer"), Tokens.of("support"))
        .statusCode(200)
        .body("merchantId", equalTo(payment.merchant()))
        .body("terminalId", equalTo(payment.device()))
        .body("amount", equalTo(12_850))
        .body("operations", hasSize(1))
        .body("operations[0].outcome", equalTo("COMPLETED"))
        .body("operations[0].legs.find { it.source == 'HOST' }.verdict", equalTo("PRESENT"))
        .body("operations[0].legs.find { it.source == 'SCHEME' }.verdict", equalTo("EXPECTED"))
        .body(
            "operations[0].legs.find { it.source == 'SCHEME' }.dueAt",
            equalTo("2026-06-16T04:00:00Z"))
        .body("operations[0].legs.find { it.source == 'TILL' }.verdict", equalTo("PRESENT"))
        .body("operations[0].records.source", containsInAnyOrder("TERMINAL", "HOST", "TILL"))
        .body("operations[0].records.role", contains("LEG", "LEG", "LEG"))
        .body("timeline.event", hasItems("OCCURRED", "RECEIVED", "DUE"));
  }

  @Test
  void noAnswerCarriesACardToken() {
    ToldPayment payment = payment();
    Feed.tell(payment.terminal(), payment.host());
    Feed.settle();

    String body = get(find(payment, "viewer"), Tokens.of("auditor")).extract().asString();

    assertThat(body).contains("occurredAt").doesNotContain("secret-token", "cardTokens");
  }

  @Test
  void aVoidIsFoundAsAnOperationOfItsSale() {
    ToldPayment sale = payment();
    Feed.tell(
        sale.terminal(),
        sale.host(),
        sale.host()
            .named("void")
            .with("type", "VOID")
            .with("stan", "000777")
            .with("rrn", "7" + sale.rrn())
            .original(sale.batch(), sale.stan(), null));
    Feed.settle();

    list("viewer", "rrn", "7" + sale.rrn())
        .body("items", hasSize(1))
        .body("items[0].type", equalTo("SALE"))
        .body("items[0].id", equalTo(find(sale, "viewer")));
    get(find(sale, "viewer"), Tokens.of("viewer"))
        .body("operations.type", contains("SALE", "VOID"))
        .body("operations[0].legs.find { it.source == 'SCHEME' }.verdict", equalTo("NOT_EXPECTED"))
        .body("operations[1].legs.find { it.source == 'TERMINAL' }.verdict", equalTo("EXPECTED"));
  }

  @Test
  void theIdOfAnOperationThatBecamePartOfAnotherStillLeadsThere() {
    ToldPayment payment = payment();
    Feed.tell(payment.scheme());
    Feed.settle();
    Feed.tell(payment.terminal().with("rrn", null), payment.till());
    Feed.settle();
    List<String> two =
        list("viewer", "merchantId", payment.merchant()).extract().jsonPath().getList("items.id");
    assertThat(two).hasSize(2);

    Feed.tell(payment.host());
    Feed.settle();

    list("viewer", "merchantId", payment.merchant()).body("items", hasSize(1));
    String left = find(payment, "viewer");
    for (String id : two) {
      get(id, Tokens.of("viewer")).statusCode(200).body("id", equalTo(left));
    }
  }

  @Test
  void aMerchantSeesItsOwnPaymentsOnly() {
    ToldPayment own = payment();
    ToldPayment others = payment();
    Feed.tell(own.host(), others.host());
    Feed.settle();
    String token = Tokens.merchant(own.merchant());

    given()
        .auth()
        .oauth2(token)
        .get("/v1/transactions")
        .then()
        .statusCode(200)
        .body("items.merchantId", contains(own.merchant()));
    get(find(own, "viewer"), token).statusCode(200);
    get(find(others, "viewer"), token)
        .statusCode(404)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/not-found"));
    given()
        .auth()
        .oauth2(token)
        .queryParam("merchantId", others.merchant())
        .get("/v1/transactions")
        .then()
        .statusCode(403);
    given()
        .auth()
        .oauth2(token)
        .queryParam("rrn", others.rrn())
        .get("/v1/transactions")
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
  }

  @Test
  void aRecordLeadsToTheOnePaymentThatHoldsIt() {
    ToldPayment payment = payment();
    Feed.tell(payment.terminal(), payment.host());
    Feed.settle();
    String record =
        get(find(payment, "viewer"), Tokens.of("viewer"))
            .extract()
            .jsonPath()
            .getString("operations[0].records.find { it.source == 'HOST' }.id");

    list("viewer", "recordId", record)
        .body("items.rrn", contains(payment.rrn()))
        .body("items[0].operations", nullValue());
    list("viewer", "recordId", UUID.randomUUID().toString()).body("items", hasSize(0));
  }

  @Test
  void aListShowsTheRecordsOfEachOperationWhenAskedFor() {
    ToldPayment sale = payment();
    Feed.tell(
        sale.terminal(),
        sale.host(),
        sale.host()
            .named("void")
            .with("type", "VOID")
            .with("stan", "000777")
            .with("rrn", "7" + sale.rrn())
            .original(sale.batch(), sale.stan(), null));
    Feed.settle();

    ValidatableResponse answer =
        given()
            .auth()
            .oauth2(Tokens.merchant(sale.merchant()))
            .queryParam("records", true)
            .get("/v1/transactions")
            .then()
            .statusCode(200)
            .body("items", hasSize(1))
            .body("items[0].operations.type", contains("SALE", "VOID"))
            .body("items[0].operations[0].records.source", contains("TERMINAL", "HOST"))
            .body("items[0].operations[0].records.role", contains("LEG", "LEG"))
            .body("items[0].operations[0].owes", hasItems("TERMINAL", "HOST"))
            .body("items[0].operations[1].records.source", contains("HOST"));
    assertThat(answer.extract().asString()).doesNotContain("secret-token");
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepetition() {
    String merchant = payment().merchant();
    List<String> told = new ArrayList<>();
    List<Told> facts = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      ToldPayment payment = payment().at(merchant);
      told.add(payment.rrn());
      facts.add(payment.host());
    }
    Feed.tell(facts);
    Feed.settle();

    List<String> seen = new ArrayList<>();
    String cursor = null;
    do {
      var page =
          given()
              .auth()
              .oauth2(Tokens.of("viewer"))
              .queryParam("merchantId", merchant)
              .queryParam("limit", 3)
              .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
              .get("/v1/transactions")
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      seen.addAll(page.getList("items.rrn"));
      cursor = page.getString("next");
    } while (cursor != null);

    assertThat(seen).containsExactlyInAnyOrderElementsOf(told);
  }

  @Test
  void searchTakesEveryFilterTogether() {
    ToldPayment payment = payment();
    Feed.tell(payment.host());
    Feed.settle();

    given()
        .auth()
        .oauth2(Tokens.of("finance"))
        .queryParam("businessDate", "2026-06-15")
        .queryParam("terminalId", payment.device())
        .queryParam("stan", "0" + payment.stan())
        .queryParam("amount", 12_850)
        .queryParam("rrn", payment.rrn())
        .get("/v1/transactions")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("next", nullValue());
    list("viewer", "amount", "1").body("items.rrn", not(hasItems(payment.rrn())));
  }

  @Test
  void whatIsNoDateNoIdOrNoCursorIsAClearProblem() {
    list(400, "businessDate", "15/06/2026");
    list(400, "amount", "12.50");
    list(400, "cursor", "***");
    list(400, "limit", "0");
    get("not-a-uuid", Tokens.of("viewer"))
        .statusCode(400)
        .contentType(containsString("application/problem+json"));
    get(UUID.randomUUID().toString(), Tokens.of("viewer")).statusCode(404);
  }

  @Test
  void anEngineerMayNotRead() {
    given().auth().oauth2(Tokens.of("engineer")).get("/v1/transactions").then().statusCode(403);
    given().get("/v1/transactions").then().statusCode(401);
  }

  private static ToldPayment payment() {
    return ToldPayment.of(UUID.randomUUID().toString().substring(0, 13));
  }

  private static String find(ToldPayment payment, String role) {
    return list(role, "rrn", payment.rrn()).extract().jsonPath().getString("items[0].id");
  }

  private static ValidatableResponse list(String role, String name, String value) {
    return given()
        .auth()
        .oauth2(Tokens.of(role))
        .queryParam(name, value)
        .get("/v1/transactions")
        .then()
        .statusCode(200);
  }

  private static void list(int status, String name, String value) {
    given()
        .auth()
        .oauth2(Tokens.of("viewer"))
        .queryParam(name, value)
        .get("/v1/transactions")
        .then()
        .statusCode(status)
        .contentType(containsString("application/problem+json"));
  }

  private static ValidatableResponse get(String id, String token) {
    return given().auth().oauth2(token).get("/v1/transactions/" + id).then();
  }
}
