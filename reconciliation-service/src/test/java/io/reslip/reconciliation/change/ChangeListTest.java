package io.reslip.reconciliation.change;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.reslip.reconciliation.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChangeListTest {

  @Test
  void theFirstPageNeedsNoCursor() {
    given()
        .auth()
        .oauth2(Tokens.of("viewer"))
        .get("/v1/changes")
        .then()
        .statusCode(200)
        .body("items", notNullValue());
  }
}
