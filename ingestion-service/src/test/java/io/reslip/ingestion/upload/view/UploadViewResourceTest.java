package io.reslip.ingestion.upload.view;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.reslip.ingestion.testing.Day;
import io.reslip.ingestion.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UploadViewResourceTest {

  @Test
  void anUploadTellsWhatBecameOfIt() {
    // given
    Day day = Day.delivered();

    // then
    get(Tokens.of("operator"), "/v1/uploads/" + day.uploadId())
        .statusCode(200)
        .body("id", equalTo(day.uploadId()))
        .body("state", equalTo("COMMITTED"))
        .body("source", equalTo("HOST"))
        .body("layout", equalTo("reslip-ndjson"))
        .body("merchantId", equalTo(day.merchant()))
        .body("counts.read", equalTo(3))
        .body("counts.accepted", equalTo(2))
        .body("counts.quarantined", equalTo(1))
        .body("businessDate", equalTo("2026-06-15"))
        .body("complete", equalTo(false))
        .body("sha256.length()", equalTo(64));
  }

  @Test
  void whatIsInQuarantineIsShownWithoutTheCard() {
    // given
    Day day = Day.delivered();

    // then
    get(Tokens.of("support"), "/v1/uploads/" + day.uploadId() + "/rejects")
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].code", equalTo("FIELD_INVALID"))
        .body("items[0].line", equalTo(2))
        .body("items[0].excerpt", containsString("much"))
        .body("items[0].excerpt", not(containsString(Day.PAN)))
        .body("next", nullValue());
    get(Tokens.of("support"), "/v1/uploads/" + day.uploadId() + "/rejects?code=JSON_INVALID")
        .body("items", hasSize(0));
  }

  @Test
  void aListGoesOnWhereThePageBeforeEnded() {
    // given
    String terminal = "LIST";
    for (int i = 0; i < 3; i++) {
      deliver(terminal, i);
    }

    // when
    String path = "/v1/uploads?limit=2&source=TILL&merchantId=" + terminal;
    String next = get(Tokens.of("viewer"), path).body("items", hasSize(2)).extract().path("next");

    // then
    get(Tokens.of("viewer"), path + "&cursor=" + next)
        .statusCode(200)
        .body("items", hasSize(1))
        .body("next", nullValue());
  }

  @Test
  void aMerchantSeesItsOwnOnly() {
    // given
    Day mine = Day.delivered();
    Day other = Day.delivered();
    String token = Tokens.merchant(mine.merchant());

    // then
    get(token, "/v1/uploads").body("items.merchantId", everyItem(equalTo(mine.merchant())));
    get(token, "/v1/uploads/" + mine.uploadId()).statusCode(200);
    get(token, "/v1/uploads/" + other.uploadId()).statusCode(404);
    get(token, "/v1/uploads/" + other.uploadId() + "/rejects").statusCode(404);
    get(token, "/v1/uploads?merchantId=" + other.merchant()).statusCode(403);
  }

  @Test
  void aSenderSeesItsSourcesAndATerminalItself() {
    // given
    Day day = Day.delivered();

    // then
    get(Tokens.sender("HOST"), "/v1/uploads?merchantId=" + day.merchant())
        .body("items.id", hasItem(day.uploadId()));
    get(Tokens.sender("TILL"), "/v1/uploads/" + day.uploadId()).statusCode(404);
    get(Tokens.terminal(day.terminal()), "/v1/uploads/" + day.uploadId()).statusCode(404);
    get(Tokens.terminal(day.terminal()), "/v1/uploads").body("items", hasSize(0));
  }

  @Test
  void whoMayNotIsTold() {
    given().get("/v1/uploads").then().statusCode(401);
    get(Tokens.of("finance"), "/v1/uploads").statusCode(403);
    get(Tokens.of("viewer"), "/v1/uploads?state=NONE")
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/invalid-parameter"));
    get(Tokens.of("viewer"), "/v1/uploads?cursor=what")
        .statusCode(400)
        .body("type", equalTo("/problems/invalid-cursor"));
  }

  private static void deliver(String merchant, int number) {
    given()
        .auth()
        .oauth2(Tokens.sender("TILL"))
        .contentType("application/octet-stream")
        .body(
            ("{\"type\":\"SALE\",\"invoiceNo\":\"V"
                    + number
                    + "\",\"occurredAt\":\"2026-06-15T10:00:00+08:00\"}\n")
                .getBytes(StandardCharsets.UTF_8))
        .post("/v1/uploads?source=TILL&layout=reslip-ndjson&merchantId=" + merchant)
        .then()
        .statusCode(201);
  }

  private static ValidatableResponse get(String token, String path) {
    return given().auth().oauth2(token).get(path).then();
  }
}
