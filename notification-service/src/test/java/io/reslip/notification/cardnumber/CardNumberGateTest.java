package io.reslip.notification.cardnumber;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.reslip.notification.testing.Tokens;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CardNumberGateTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/notices?causeId=4111111111111111",
        "/v1/notices?causeId=4111%201111%201111%201111",
        "/v1/nothing/6200000000000005/at-all"
      })
  void aCardNumberInAnAddressIsRefusedAndNotRepeated(String address) {
    as("auditor")
        .urlEncodingEnabled(false)
        .get(address)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/card-number"))
        .body(not(containsString("1111111")))
        .body(not(containsString("6200000000000005")));
  }

  @Test
  void aCardNumberAsIdempotencyKeyIsRefused() {
    as("operator")
        .header("Idempotency-Key", "4111-1111-1111-1111")
        .post("/v1/changes/00000000-0000-4000-8000-000000000001/approval")
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/card-number"));
  }

  @Test
  void anIdInThePathIsNoCardNumberThoughItsMiddleIsAllDigits() {
    as("auditor").get("/v1/notices/3f0fc862-6544-4324-8450-7343dda48058").then().statusCode(404);
  }

  @Test
  void referencesAndIdsPass() {
    as("auditor")
        .get(
            "/v1/notices?causeId=616612345678&limit=1&id=12345678-1234-4111-1111-111111111111&businessDate=2026-06-15")
        .then()
        .statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a name that nobody knows\": \"card 4111 1111 1111 1111\"}",
        "{\"list\": [{\"4111111111111111\": 1}]}",
        "{\"number\": 4111111111111111}",
        "{\"escaped\": \"\\u0034111111111111111\"}"
      })
  void aCardNumberAnywhereInABodyIsRefusedAndNotRepeated(String body) {
    as("config-admin")
        .contentType("application/json")
        .body(body)
        .put("/v1/recipients/MERCHANT/M1")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/card-number"))
        .body(not(containsString("1111111")));
  }

  private static RequestSpecification as(String role) {
    return given().auth().oauth2(Tokens.of(role));
  }
}
