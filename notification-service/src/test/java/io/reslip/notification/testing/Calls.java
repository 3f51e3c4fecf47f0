package io.reslip.notification.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The calls that many tests begin with. */
public final class Calls {
  private Calls() {}

  /** A merchant that no other test knows. */
  public static String newMerchant() {
    return "M-" + UUID.randomUUID();
  }

  public static RequestSpecification as(String role) {
    return given().auth().oauth2(Tokens.of(role));
  }

  public static ValidatableResponse post(Map<String, ?> notice) {
    return as("service").contentType(ContentType.JSON).body(notice).post("/v1/notices").then();
  }

  /** Posts a notice that is new, and gives its id. */
  public static String postNew(Map<String, ?> notice) {
    return post(notice).statusCode(201).extract().path("id");
  }

  public static ValidatableResponse notice(String id) {
    return as("viewer").get("/v1/notices/" + id).then().statusCode(200);
  }

  public static String stateOf(String id) {
    return notice(id).extract().path("state");
  }

  /** Two people give a merchant its addresses. */
  public static void setAddresses(String merchant, String language, String... addresses) {
    String change = propose(merchant, language, addresses);
    as("approver")
        .noContentType()
        .post("/v1/changes/" + change + "/approval")
        .then()
        .statusCode(200);
  }

  /** One person proposes them; gives the id of the change. */
  public static String propose(String merchant, String language, String... addresses) {
    return as("config-admin")
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "addresses",
                Map.of("email", List.of(addresses)),
                "language",
                language,
                "channels",
                List.of("EMAIL")))
        .put("/v1/recipients/MERCHANT/" + merchant)
        .then()
        .statusCode(202)
        .extract()
        .path("changeId");
  }
}
