package io.reslip.reconciliation.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.reslip.reconciliation.testing.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class JsonProblemsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"now\": \"4111111111111111\"}",
        "{\"now\": {\"card\": \"4111111111111111\"}}",
        "{\"now\": x4111111111111111}",
        "{\"now\": \"4111111111111111",
        "[\"4111111111111111\"]",
        "4111111111111111",
      })
  void whatCannotBeReadIsRefusedAndNeverRepeated(String body) {
    String answer =
        given()
            .auth()
            .oauth2(Tokens.of("config-admin"))
            .contentType("application/json")
            .body(body)
            .put("/v1/clock")
            .then()
            .statusCode(400)
            .contentType("application/problem+json")
            .extract()
            .asString();

    assertThat(answer).contains("/problems/").doesNotContain("4111111111111111");
  }
}
