package io.reslip.ingestion.clock;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.reslip.ingestion.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClockResourceTest {

  @Test
  void aSimulatedClockStandsStillAtWhatWasPut() {
    given()
        .auth()
        .oauth2(Tokens.of("config-admin"))
        .contentType("application/json")
        .body("{\"now\": \"2026-06-16T12:00:00+08:00\"}")
        .put("/v1/clock")
        .then()
        .statusCode(200);

    given()
        .auth()
        .oauth2(Tokens.of("viewer"))
        .get("/v1/clock")
        .then()
        .statusCode(200)
        .body("now", equalTo("2026-06-16T04:00:00Z"))
        .body("simulated", equalTo(true));
  }

  @Test
  void aTimeWithoutOffsetIsRefused() {
    given()
        .auth()
        .oauth2(Tokens.of("service"))
        .contentType("application/json")
        .body("{\"now\": \"2026-06-16T12:00:00\"}")
        .put("/v1/clock")
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }
}
