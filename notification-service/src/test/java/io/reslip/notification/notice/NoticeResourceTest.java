package io.reslip.notification.notice;

import static io.reslip.notification.testing.Calls.as;
import static io.reslip.notification.testing.Calls.newMerchant;
import static io.reslip.notification.testing.Calls.notice;
import static io.reslip.notification.testing.Calls.post;
import static io.reslip.notification.testing.Calls.postNew;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.reslip.notification.testing.SampleNotice;
import io.reslip.notification.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class NoticeResourceTest {
  private final String merchant = newMerchant();
  private final SampleNotice sample = new SampleNotice(merchant);

  @Test
  void aNoticeWhoseRecipientHasNoAddressWaitsForOne() {
    post(sample.restored())
        .statusCode(201)
        .header("Location", containsString("/v1/notices/"))
        .body("causeId", equalTo(sample.causeId()))
        .body("state", equalTo("WAITING_FOR_ADDRESS"))
        .body("recipient.id", equalTo(merchant))
        .body("data.amount", equalTo(128050))
        .body("proofCode", matchesPattern("([0-9A-Z]{4}-){6}[0-9A-Z]{4}"))
        .body("proofUrl", matchesPattern("https://proof\\.acquirer\\.example/v1/proofs/.*"))
        .body("attempts", hasSize(0));
  }

  @Test
  void theSameCauseWithTheSameContentIsTheSameNotice() {
    Map<String, Object> notice = sample.restored();
    String id = postNew(notice);
    String code = notice(id).extract().path("proofCode");

    post(notice).statusCode(200).body("id", equalTo(id)).body("proofCode", equalTo(code));
  }

  @Test
  void theSameCauseWithOtherContentIsRefused() {
    Map<String, Object> notice = sample.restored();
    postNew(notice);
    Map<String, Object> data = sample.data();
    data.put("amount", 1);
    notice.put("data", data);

    post(notice)
        .statusCode(422)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/cause-reused"));
  }

  @Test
  void theSameCauseSentAtTheSameTimeIsTakenInOnce() throws Exception {
    Map<String, Object> notice = sample.restored();
    Set<String> ids = new HashSet<>();
    int made = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<Response>> answers =
          threads.invokeAll(
              java.util.Collections.nCopies(
                  8,
                  () ->
                      as("service")
                          .contentType(ContentType.JSON)
                          .body(notice)
                          .post("/v1/notices")));
      for (Future<Response> answer : answers) {
        ids.add(answer.get().then().extract().path("id"));
        made += answer.get().statusCode() == 201 ? 1 : 0;
      }
    }

    assertThat(ids).hasSize(1);
    assertThat(made).isEqualTo(1);
  }

  @Test
  void theExampleOfTheDocumentIsTakenIn() {
    as("service")
        .contentType(ContentType.JSON)
        .body(NoticeExample.RESTORED)
        .post("/v1/notices")
        .then()
        .statusCode(201);
  }

  @Test
  void aNoticeWithoutAProofHasNoCode() {
    Map<String, Object> notice = sample.restored();
    notice.remove("proof");

    post(notice).statusCode(201).body("proofCode", nullValue()).body("proofUrl", nullValue());
  }

  @Test
  void aFullCardNumberIsRefusedAndNotRepeated() {
    Map<String, Object> data = sample.data();
    data.put("cardMask", "4111111111111111");
    Map<String, Object> notice = sample.restored();
    notice.put("data", data);

    post(notice).statusCode(400).body(not(containsString("4111111111111111")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"622848******0005", "**2848**********005", "************0005", "0005"})
  void aMaskMayShowLess(String mask) {
    Map<String, Object> data = sample.data();
    data.put("cardMask", mask);
    Map<String, Object> notice = sample.restored();
    notice.put("data", data);

    post(notice).statusCode(201).body("data.cardMask", equalTo(mask));
  }

  @Test
  void aProvenFieldWithCardDataIsRefusedAndNotRepeated() {
    Map<String, Object> notice = sample.restored();
    @SuppressWarnings("unchecked")
    Map<String, Object> proof = new HashMap<>((Map<String, Object>) notice.get("proof"));
    for (String field : List.of("card", "cardMask", "PAN", "track2")) {
      proof.put("fields", List.of(Map.of("field", field, "value", "4111111111111111")));
      notice.put("proof", proof);

      post(notice).statusCode(400).body(not(containsString("4111111111111111")));
    }
  }

  @Test
  void aNoticeToOneMerchantAboutAnotherIsRefused() {
    Map<String, Object> data = sample.data();
    data.put("merchantId", newMerchant());
    Map<String, Object> notice = sample.restored();
    notice.put("data", data);

    post(notice)
        .statusCode(400)
        .body(containsString("data.merchantId must be the merchant that is told"));
  }

  @Test
  void aWithdrawalMustNameWhatItCorrects() {
    Map<String, Object> notice = sample.withdrawn();
    notice.remove("supersedes");

    post(notice).statusCode(400).body(containsString("must name what it corrects"));
  }

  @Test
  void whatIsNotUnderstoodIs400AndSaysWhere() {
    post(Map.of()).statusCode(400).body(containsString("causeId"));

    Map<String, Object> notice = sample.restored();
    notice.put("kind", "GREETINGS");
    post(notice).statusCode(400).body(containsString("kind"));

    notice = sample.restored();
    notice.put("language", "fr");
    post(notice).statusCode(400).body(containsString("language"));

    Map<String, Object> data = sample.data();
    data.put("currency", "XYZ");
    notice = sample.restored();
    notice.put("data", data);
    post(notice).statusCode(400).body(containsString("ISO 4217"));

    as("service")
        .contentType(ContentType.JSON)
        .body("{\"causeId\":")
        .post("/v1/notices")
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
    as("service").contentType(ContentType.JSON).post("/v1/notices").then().statusCode(400);
  }

  @Test
  void onlyServicesSend() {
    as("operator")
        .contentType(ContentType.JSON)
        .body(sample.restored())
        .post("/v1/notices")
        .then()
        .statusCode(403);
  }

  @Test
  void theListIsFilteredAndReadPageByPage() {
    String first = postNew(sample.restored());
    String second = postNew(new SampleNotice(merchant).restored());
    String third = postNew(new SampleNotice(merchant).restored());

    String next =
        as("support")
            .get("/v1/notices?limit=2&recipientId=" + merchant)
            .then()
            .statusCode(200)
            .body("items.id", equalTo(List.of(third, second)))
            .extract()
            .path("next");
    as("support")
        .get("/v1/notices?limit=2&recipientId=" + merchant + "&cursor=" + next)
        .then()
        .statusCode(200)
        .body("items.id", equalTo(List.of(first)))
        .body("next", nullValue());
    as("auditor")
        .get("/v1/notices?causeId=" + sample.causeId())
        .then()
        .body("items.id", equalTo(List.of(first)));
    as("approver")
        .get("/v1/notices?state=SENT&recipientId=" + merchant)
        .then()
        .body("items", hasSize(0));
    as("operator")
        .get("/v1/notices?kind=RESTORATION_WITHDRAWN&recipientId=" + merchant)
        .then()
        .body("items", hasSize(0));
    as("viewer").get("/v1/notices?cursor=nonsense").then().statusCode(400);
    as("viewer").get("/v1/notices?state=LOST").then().statusCode(400);
  }

  @Test
  void aMerchantSeesItsOwnOnly() {
    String own = postNew(sample.restored());
    String other = postNew(new SampleNotice(newMerchant()).restored());
    String token = Tokens.merchant(merchant);

    given()
        .auth()
        .oauth2(token)
        .get("/v1/notices")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items.recipient.id", everyItem(equalTo(merchant)));
    given().auth().oauth2(token).get("/v1/notices/" + own).then().statusCode(200);
    given().auth().oauth2(token).get("/v1/notices/" + other).then().statusCode(404);
    given().auth().oauth2(token).get("/v1/notices?recipientId=M1").then().statusCode(403);
  }

  @Test
  void anUnknownNoticeIs404() {
    as("viewer").get("/v1/notices/" + UUID.randomUUID()).then().statusCode(404);
    as("operator").post("/v1/notices/" + UUID.randomUUID() + "/retry").then().statusCode(404);
  }

  @Test
  void onlyADeadNoticeIsTriedAgain() {
    String id = postNew(sample.restored());

    as("operator")
        .post("/v1/notices/" + id + "/retry")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/notice-not-dead"));
    as("viewer").post("/v1/notices/" + id + "/retry").then().statusCode(403);
  }
}
