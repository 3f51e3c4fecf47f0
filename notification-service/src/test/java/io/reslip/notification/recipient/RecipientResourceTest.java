package io.reslip.notification.recipient;

import static io.reslip.notification.testing.Calls.as;
import static io.reslip.notification.testing.Calls.newMerchant;
import static io.reslip.notification.testing.Calls.propose;
import static io.reslip.notification.testing.Calls.setAddresses;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.reslip.notification.testing.TestDatabase;
import io.reslip.notification.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RecipientResourceTest {
  private final String merchant = newMerchant();
  private final String path = "/v1/recipients/MERCHANT/" + merchant;

  private ValidatableResponse put(String body) {
    return as("config-admin").contentType(ContentType.JSON).body(body).put(path).then();
  }

  @Test
  void nothingChangesBeforeASecondPersonApproves() {
    String change = propose(merchant, "en", "owner@shop.example");
    as("viewer").get(path).then().statusCode(404);
    as("config-admin")
        .noContentType()
        .post("/v1/changes/" + change + "/approval")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/four-eyes"));

    as("approver")
        .contentType(ContentType.JSON)
        .body("{\"comment\": \"Confirmed by phone.\"}")
        .post("/v1/changes/" + change + "/approval")
        .then()
        .statusCode(200)
        .body("state", equalTo("APPROVED"))
        .body("comment", equalTo("Confirmed by phone."));

    as("viewer")
        .get(path)
        .then()
        .statusCode(200)
        .body("addresses.email", equalTo(List.of("owner@shop.example")))
        .body("language", equalTo("en"))
        .body("channels", equalTo(List.of("EMAIL")))
        .body("revision", equalTo(1))
        .body("proposedBy.subject", equalTo("config-admin"))
        .body("approvedBy.subject", equalTo("approver"));
  }

  @Test
  void aRejectedChangeNeverTakesEffect() {
    String change = propose(merchant, "en", "owner@shop.example");

    as("approver")
        .noContentType()
        .post("/v1/changes/" + change + "/rejection")
        .then()
        .statusCode(200);

    as("approver")
        .noContentType()
        .post("/v1/changes/" + change + "/approval")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/change-decided"));
    as("viewer").get(path).then().statusCode(404);
  }

  @Test
  void aLaterChangeReplacesTheFormer() {
    setAddresses(merchant, "en", "owner@shop.example");
    setAddresses(merchant, "zh-CN", "new@shop.example", "new@shop.example");

    as("support")
        .get(path)
        .then()
        .body("addresses.email", equalTo(List.of("new@shop.example")))
        .body("language", equalTo("zh-CN"))
        .body("revision", equalTo(2));
  }

  @Test
  void aDecidedChangeStaysAsItIsWhoeverTries() {
    String change = propose(merchant, "en", "owner@shop.example");
    as("approver")
        .noContentType()
        .post("/v1/changes/" + change + "/approval")
        .then()
        .statusCode(200);

    assertThatThrownBy(() ->
            TestDatabase.asSuperuser(
                "UPDATE change SET decider_subject = 'x' WHERE id = '" + change + "'"))
        .hasStackTraceContaining("is decided and stays as it is");
  }

  @Test
  void changesAreListedWithWhatTheyPropose() {
    String change = propose(merchant, "en", "owner@shop.example");

    as("auditor")
        .get("/v1/changes?state=PROPOSED")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(change))
        .body("items.find { it.id == '" + change + "' }.subject", equalTo("MERCHANT/" + merchant))
        .body("items.find { it.id == '" + change + "' }.body.language", equalTo("en"));
    given()
        .auth()
        .oauth2(Tokens.merchant(merchant))
        .get("/v1/changes")
        .then()
        .body("items", hasSize(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no-at-sign",
        "two@@shop.example",
        "a b@shop.example",
        "owner@localhost",
        "x@shop.example\\r\\nBcc: y@shop.example",
        ".dot@shop.example",
        ""
      })
  void whatIsNoAddressIsRefused(String address) {
    put("{\"addresses\": {\"email\": [\"" + address + "\"]}, \"language\": \"en\"}")
        .statusCode(400)
        .body(containsString("email"));
  }

  @Test
  void anAddressIsNeeded() {
    put("{\"addresses\": {\"email\": []}, \"language\": \"en\"}").statusCode(400);
    put("{\"language\": \"en\"}").statusCode(400);
  }

  @Test
  void otherChannelsAndLanguagesAreRefusedWithWhatToDo() {
    put("""
    {"addresses": {"email": ["a@b.example"]}, "language": "en", "channels": ["SMS"]}\
    """)
        .statusCode(422)
        .body("type", equalTo("/problems/channel-not-supported"))
        .body("detail", containsString("[\"EMAIL\"]"));
    put("{\"addresses\": {\"email\": [\"a@b.example\"]}, \"language\": \"fr\"}").statusCode(400);
  }

  @Test
  void anUnknownKindIsRefused() {
    as("viewer")
        .get("/v1/recipients/CARDHOLDER/x")
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/unknown-recipient-kind"));
  }

  @Test
  void onlyConfigAdminsPropose() {
    as("operator").contentType(ContentType.JSON).body("{}").put(path).then().statusCode(403);
    String change = propose(merchant, "en", "owner@shop.example");
    as("operator")
        .noContentType()
        .post("/v1/changes/" + change + "/approval")
        .then()
        .statusCode(403);
  }

  @Test
  void aMerchantSeesItselfOnly() {
    String other = newMerchant();
    setAddresses(merchant, "en", "owner@shop.example");
    setAddresses(other, "en", "other@shop.example");
    String token = Tokens.merchant(merchant);

    given().auth().oauth2(token).get(path).then().statusCode(200);
    given().auth().oauth2(token).get("/v1/recipients/MERCHANT/" + other).then().statusCode(404);
    given()
        .auth()
        .oauth2(token)
        .get("/v1/recipients")
        .then()
        .body("items.id", equalTo(List.of(merchant)));
  }

  @Test
  void theListIsReadPageByPage() {
    setAddresses(merchant, "en", "owner@shop.example");
    setAddresses(newMerchant(), "en", "owner@shop.example");
    List<String> ids = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      ValidatableResponse page =
          as("viewer").get("/v1/recipients?limit=1" + cursor).then().statusCode(200);
      ids.addAll(page.extract().path("items.id"));
      String next = page.extract().path("next");
      cursor = next == null ? null : "&cursor=" + next;
    }

    assertThat(ids).contains(merchant).doesNotHaveDuplicates().isSorted();
  }
}
