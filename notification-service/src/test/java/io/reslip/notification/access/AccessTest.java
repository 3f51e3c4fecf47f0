package io.reslip.notification.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.reslip.notification.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccessTest {

  @Test
  void withoutATokenTheAnswerIs401AsAProblem() {
    given()
        .get("/v1/notices")
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
        .get("/v1/notices")
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
        .get("/v1/notices")
        .then()
        .statusCode(401)
        .contentType("application/problem+json");
  }

  @Test
  void theWrongRoleIs403AsAProblem() {
    given()
        .auth()
        .oauth2(Tokens.of("engineer"))
        .get("/v1/notices")
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

  @Test
  void aMerchantWithoutItsClaimIs403() {
    given()
        .auth()
        .oauth2(Tokens.of("merchant"))
        .get("/v1/notices")
        .then()
        .statusCode(403)
        .contentType("application/problem+json");
  }

  @Test
  void anInvalidParameterIs400AsAProblem() {
    given()
        .auth()
        .oauth2(Tokens.of("viewer"))
        .get("/v1/notices?limit=0")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/bad-request"));
  }
}
