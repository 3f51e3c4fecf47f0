package io.reslip.reconciliation.testing;

import static io.restassured.RestAssured.given;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What takes two people, done by two people. */
public final class TwoPeople {
  private TwoPeople() {}

  /** Puts a contract with these legs into effect. */
  public static void agree(String merchant, String... legs) {
    String quoted =
        Arrays.stream(legs).map(leg -> '"' + leg + '"').collect(Collectors.joining(","));
    agree(
        merchant,
        "{\"name\":\"%s\",\"mcc\":\"5411\",\"rails\":[\"CARD\"],\"legs\":[%s]}"
            .formatted(merchant, quoted));
  }

  /** Puts this contract into effect. */
  public static void agree(String merchant, String terms) {
    String change =
        given()
            .auth()
            .oauth2(Tokens.person("one", "config-admin"))
            .contentType("application/json")
            .body(terms)
            .put("/v1/merchants/" + merchant)
            .then()
            .statusCode(202)
            .extract()
            .jsonPath()
            .getString("changeId");
    given()
        .auth()
        .oauth2(Tokens.person("two", "approver"))
        .contentType("application/json")
        .post("/v1/changes/" + change + "/approval")
        .then()
        .statusCode(200);
  }
}
