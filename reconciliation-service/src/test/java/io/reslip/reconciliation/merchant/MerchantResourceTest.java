package io.reslip.reconciliation.merchant;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class MerchantResourceTest {
  private static final String TERMS =
      """
      {"name": "Corner Bakery", "mcc": "5462", "rails": ["CARD"],
       "legs": ["TERMINAL", "HOST", "SCHEME", "TILL"]}
      """;

  @Inject Contracts contracts;
  @Inject Heard heard;

  /** What contracts were told to be changed. */
  @ApplicationScoped
  static class Heard {
    private final Queue<Contract> contracts = new ConcurrentLinkedQueue<>();

    void hear(@Observes ContractChanged changed) {
      contracts.add(changed.contract());
    }

    List<Contract> contracts() {
      return List.copyOf(contracts);
    }
  }

  @Test
  void aContractIsInEffectOnceAnotherPersonApprovesIt() {
    String merchant = newMerchant();
    String change = propose(merchant, TERMS);

    get(merchant, Tokens.of("viewer")).statusCode(404);
    assertThat(contracts.of(List.of(merchant))).isEmpty();

    approve(change, Tokens.of("approver")).statusCode(200);

    get(merchant, Tokens.of("viewer"))
        .statusCode(200)
        .body("merchantId", equalTo(merchant))
        .body("name", equalTo("Corner Bakery"))
        .body("mcc", equalTo("5462"))
        .body("rails", equalTo(List.of("CARD")))
        .body("legs", equalTo(List.of("TERMINAL", "HOST", "SCHEME", "TILL")));
    Contract expected =
        new Contract(
            merchant,
            "Corner Bakery",
            "5462",
            Set.of("CARD"),
            Set.of(Source.TERMINAL, Source.HOST, Source.SCHEME, Source.TILL));
    assertThat(contracts.of(List.of(merchant, newMerchant())))
        .isEqualTo(Map.of(merchant, expected));
    assertThat(heard.contracts()).contains(expected);
  }

  @Test
  void theProposerCannotApprove() {
    String merchant = newMerchant();
    String change = propose(merchant, TERMS);

    approve(change, Tokens.person("config-admin", "config-admin", "approver"))
        .statusCode(409)
        .body("type", equalTo("/problems/four-eyes"));

    get(merchant, Tokens.of("viewer")).statusCode(404);
  }

  @Test
  void anOperatorCanNeitherProposeNorApprove() {
    String merchant = newMerchant();
    put(merchant, TERMS, Tokens.of("operator")).statusCode(403);

    approve(propose(merchant, TERMS), Tokens.of("operator")).statusCode(403);
  }

  @Test
  void aSecondContractReplacesTheFirst() {
    String merchant = newMerchant();
    approve(propose(merchant, TERMS), Tokens.of("approver")).statusCode(200);
    approve(
            propose(
                merchant,
                "{\"name\": \"Bakery\", \"rails\": [\"CARD\"], \"legs\": [\"TERMINAL\", \"HOST\"]}"),
            Tokens.person("another-admin", "config-admin"))
        .statusCode(200);

    get(merchant, Tokens.of("viewer"))
        .body("name", equalTo("Bakery"))
        .body("legs", equalTo(List.of("TERMINAL", "HOST")))
        .body("$", not(hasItem("mcc")));
  }

  @Test
  void aMerchantSeesItselfOnly() {
    String mine = newMerchant();
    String another = newMerchant();
    approve(propose(mine, TERMS), Tokens.of("approver")).statusCode(200);
    approve(propose(another, TERMS), Tokens.of("approver")).statusCode(200);

    get(mine, Tokens.merchant(mine)).statusCode(200);
    get(another, Tokens.merchant(mine))
        .statusCode(404)
        .body("type", equalTo("/problems/not-found"));
    list(Tokens.merchant(mine), 500, null).body("items.merchantId", equalTo(List.of(mine)));
    put(mine, TERMS, Tokens.merchant(mine)).statusCode(403);
  }

  @Test
  void theListGoesOnWhereThePageBeforeEnded() {
    for (int i = 0; i < 3; i++) {
      approve(propose(newMerchant(), TERMS), Tokens.of("approver")).statusCode(200);
    }
    var first = list(Tokens.of("viewer"), 2, null).extract().jsonPath();
    List<String> seen = first.getList("items.merchantId");
    assertThat(seen).hasSize(2).isSorted();

    list(Tokens.of("viewer"), 2, first.getString("next"))
        .body("items.merchantId", everyItem(not(equalTo(seen.get(0)))))
        .body("items.merchantId", everyItem(not(equalTo(seen.get(1)))));
    list(Tokens.of("viewer"), 2, "%%%").statusCode(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'name':'','rails':['CARD'],'legs':['HOST']} | name",
        "{'rails':['CARD'],'legs':['HOST']} | name",
        "{'name':'A','mcc':'54','rails':['CARD'],'legs':['HOST']} | four digits",
        "{'name':'A','rails':[],'legs':['HOST']} | rails",
        "{'name':'A','rails':['CARD']} | legs",
        "{'name':'A','rails':['CASH'],'legs':['HOST']} | not CASH",
        "{'name':'A','rails':['CARD'],'legs':['SLIP']} | not SLIP",
        "{'name':'A','rails':['CARD'],'legs':['HOST'],'fees':[{'percent':-1}]} | percent",
        "{'name':'A','rails':['CARD'],'legs':['HOST'],'fees':[{'percent':1,'minimum':9,'cap':8}]} |"
            + " cap of a fee",
        "{'name':'A','rails':['CARD'],'legs':['HOST'],'fees':[{'percent':1},{'percent':2}]} | one"
            + " line",
        "{'name':'A','rails':['CARD'],'legs':['HOST'],'tolerance':{'amount':-1}} | tolerance",
        "{'name':'A','rails':['CARD'],'legs':['HOST'],'legsByType':{'PICNIC':['HOST']}} | PICNIC",
        "{'name':'A','rails':['CARD'],'legs':['']} | legs",
        "{'name': | JSON",
      })
  void whatIsNotAContractIsRefusedAndNamed(String body, String named) {
    put(newMerchant(), body.replace('\'', '"'), Tokens.of("config-admin"))
        .statusCode(400)
        .contentType("application/problem+json")
        .body(containsString(named));
  }

  @Test
  void anIdThatCannotBeOneIsRefused() {
    put("a".repeat(65), TERMS, Tokens.of("config-admin")).statusCode(400);
  }

  private static String newMerchant() {
    return "M-" + UUID.randomUUID();
  }

  private static String propose(String merchant, String terms) {
    return put(merchant, terms, Tokens.of("config-admin"))
        .statusCode(202)
        .extract()
        .path("changeId");
  }

  private static ValidatableResponse put(String merchant, String terms, String token) {
    return given()
        .auth()
        .oauth2(token)
        .contentType(ContentType.JSON)
        .body(terms)
        .put("/v1/merchants/{id}", merchant)
        .then();
  }

  private static ValidatableResponse approve(String change, String token) {
    return given()
        .auth()
        .oauth2(token)
        .noContentType()
        .post("/v1/changes/{id}/approval", change)
        .then();
  }

  private static ValidatableResponse get(String merchant, String token) {
    return given().auth().oauth2(token).get("/v1/merchants/{id}", merchant).then();
  }

  private static ValidatableResponse list(String token, int limit, String cursor) {
    var request = given().auth().oauth2(token).queryParam("limit", limit);
    return (cursor == null ? request : request.queryParam("cursor", cursor))
        .get("/v1/merchants")
        .then();
  }
}
