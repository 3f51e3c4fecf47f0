package io.reslip.ingestion.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.reslip.ingestion.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccessTest {

  @Test
  void withoutATokenTheAnswerIs401AsAProblem() {
    given()
        .get("/v1/clock")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/unauthorized"));
  }

  @Test
  void aTokenThatIsNotOneIs401AsAProblem() {
    given()
        .auth()
        .oauth2("not.a.token")
        .get("/v1/clock")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/unauthorized"));
  }

  @Test
  void aTokenOfAnotherIssuerIs401() {
    given()
        .auth()
        .oauth2(Tokens.foreign("viewer"))
        .get("/v1/clock")
        .then()
        .statusCode(401)
        .contentType("application/problem+json");
  }

  @Test
  void theWrongRoleIs403AsAProblem() {
    given()
        .auth()
        .oauth2(Tokens.of("engineer"))
        .contentType("application/json")
        .body("{\"now\": \"2026-06-16T12:00:00+08:00\"}")
        .put("/v1/clock")
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/forbidden"));
  }

  @Test
  void anUnknownPathIs404AsAProblem() {
    given()
        .auth()
        .oauth2(Tokens.of("viewer"))
        .get("/v1/nothing")
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/not-found"));
  }
}
