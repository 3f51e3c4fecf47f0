package io.reslip.ingestion.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.reslip.ingestion.testing.Day;
import io.reslip.ingestion.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RecordResourceTest {

  @Test
  void aRecordIsFoundByAnyKey() {
    // given
    Day day = Day.delivered();

    // then
    for (String query :
        new String[] {
          "rrn=" + day.rrn(),
          "terminalId=" + day.terminal() + "&stan=000101",
          "merchantId=" + day.merchant() + "&amount=1250",
          "uploadId=" + day.uploadId() + "&amount=1250&cardLast4=1111&source=HOST",
          "merchantId=" + day.merchant() + "&from=2026-06-15&to=2026-06-15&stan=000101"
        }) {
      get(Tokens.of("support"), "/v1/records?" + query)
          .statusCode(200)
          .body("items", hasSize(1))
          .body("items[0].rrn", equalTo(day.rrn()))
          .body("items[0].amount", equalTo(1250))
          .body("items[0].cardMask", equalTo("411111******1111"))
          .body("items[0].cardTokens", nullValue());
    }
  }

  @Test
  void oneRecordTellsWhereElseItWasTold() {
    // given
    Day day = Day.delivered();
    String id = idOf(day);
    given()
        .auth()
        .oauth2(Tokens.sender("HOST"))
        .contentType("application/octet-stream")
        .body(
            """
            {"type":"SALE","merchantId":"%s","terminalId":"%s","rrn":"%s","stan":"000101","amount":1,\
            "currency":"CNY","occurredAt":"2026-06-15T10:00:00+08:00"}
            """
                .formatted(day.merchant(), day.terminal(), day.rrn())
                .getBytes(StandardCharsets.UTF_8))
        .post("/v1/uploads?source=HOST&layout=reslip-ndjson")
        .then()
        .statusCode(201)
        .body("counts.conflicting", equalTo(1));

    // then
    String conflict =
        get(Tokens.of("auditor"), "/v1/records/" + id)
            .statusCode(200)
            .body("record.id", equalTo(id))
            .body("record.revision", equalTo(1))
            .body("conflicts", hasSize(1))
            .body("duplicates", hasSize(0))
            .extract()
            .path("conflicts[0]");
    get(Tokens.of("auditor"), "/v1/records/" + conflict).body("conflictOf", equalTo(id));
  }

  @Test
  void aSearchForEverythingIsRefused() {
    get(Tokens.of("support"), "/v1/records?source=HOST")
        .statusCode(400)
        .body("type", equalTo("/problems/too-broad"))
        .body("detail", containsString("rrn"));
  }

  @Test
  void aMerchantFindsItsOwnOnly() {
    // given
    Day mine = Day.delivered();
    Day other = Day.delivered();
    String token = Tokens.merchant(mine.merchant());

    // then
    get(token, "/v1/records")
        .body("items", hasSize(2))
        .body("items.merchantKey", everyItem(equalTo(mine.merchant())));
    get(token, "/v1/records?rrn=" + other.rrn()).body("items", hasSize(0));
    get(token, "/v1/records/" + idOf(other)).statusCode(404);
    get(token, "/v1/records?merchantId=" + other.merchant()).statusCode(403);
    get(Tokens.sender("HOST"), "/v1/records?rrn=" + mine.rrn()).statusCode(403);
  }

  @Test
  void aListGoesOnWhereThePageBeforeEnded() {
    // given
    Day day = Day.delivered();
    String path = "/v1/records?limit=1&merchantId=" + day.merchant();

    // when
    var first = get(Tokens.of("viewer"), path).extract().jsonPath();
    var second =
        get(Tokens.of("viewer"), path + "&cursor=" + first.getString("next")).extract().jsonPath();

    // then
    assertThat(first.getString("items[0].id")).isNotEqualTo(second.getString("items[0].id"));
    assertThat(second.getString("next")).isNull();
  }

  private static String idOf(Day day) {
    return get(Tokens.of("support"), "/v1/records?rrn=" + day.rrn()).extract().path("items[0].id");
  }

  private static ValidatableResponse get(String token, String path) {
    return given().auth().oauth2(token).get(path).then();
  }
}
