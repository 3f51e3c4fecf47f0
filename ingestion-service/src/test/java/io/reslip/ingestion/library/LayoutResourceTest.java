package io.reslip.ingestion.library;

import static io.reslip.ingestion.library.LayoutFiles.approve;
import static io.reslip.ingestion.library.LayoutFiles.file;
import static io.reslip.ingestion.library.LayoutFiles.propose;
import static io.reslip.ingestion.upload.Deliveries.request;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.reslip.ingestion.testing.Tokens;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LayoutResourceTest {
  private final String name = LayoutFiles.newName();

  @Test
  void aLayoutTakesEffectWhenASecondPersonApprovesIt() {
    // given
    String changeId =
        propose(name, file(name, "point")).then().statusCode(202).extract().path("changeId");
    get(name).then().statusCode(404);

    // when
    approve("author", changeId).then().statusCode(409).body("type", equalTo("/problems/four-eyes"));
    approve("second", changeId).then().statusCode(200).body("state", equalTo("APPROVED"));

    // then
    get(name)
        .then()
        .statusCode(200)
        .body("version", equalTo(1))
        .body("builtIn", equalTo(false))
        .body("file", equalTo(file(name, "point")))
        .body("versions[0].proposedBy", equalTo("author"))
        .body("versions[0].approvedBy", equalTo("second"));
  }

  @Test
  void theNextVersionLeavesTheOneBeforeAsItWas() {
    LayoutFiles.activate(name, file(name, "point"));
    LayoutFiles.activate(name, file(name, "minor"));
    get(name)
        .then()
        .body("version", equalTo(2))
        .body("file", containsString("scale: minor"))
        .body("versions.version", contains(2, 1));
  }

  @Test
  void whatIsRejectedNeverTakesEffect() {
    String changeId = propose(name, file(name, "point")).path("changeId");
    request(Tokens.of("approver"))
        .contentType("application/json")
        .body("{\"comment\": \"wrong bank\"}")
        .post("/v1/changes/" + changeId + "/rejection")
        .then()
        .statusCode(200);
    approve("second", changeId).then().statusCode(409);
    get(name).then().statusCode(404);
  }

  @Test
  void mistakesAreExplainedByLineAndColumn() {
    String broken =
        file(name, "point")
            .replace("from: at, format: yyyyMMddHHmmss", "from: when, format: tomorrow");
    propose(name, broken)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/layout-invalid"))
        .body("errors.line", contains(20, 20))
        .body("errors.column", notNullValue())
        .body("errors[0].detail", notNullValue())
        .body("errors.detail", hasItems(containsString("no column 'when'")));
  }

  @Test
  void aFileThatIsNoYamlSaysWhere() {
    propose(name, "layout: [x\nkind: json")
        .then()
        .statusCode(422)
        .body("errors[0].line", equalTo(2));
  }

  @Test
  void builtInLayoutsCannotBeChanged() {
    propose("tdi34", file("tdi34", "point"))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/layout-built-in"));
  }

  @Test
  void aFileMustBearTheNameOfItsPath() {
    propose(name, file("another", "point")).then().statusCode(422);
  }

  @Test
  void aFileWithACardNumberIsRefused() {
    propose(name, "# 4111111111111111\n" + file(name, "point"))
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/card-number"))
        .body("detail", not(containsString("4111")));
  }

  @Test
  void builtInAndOwnLayoutsAreListed() {
    LayoutFiles.activate(name, file(name, "point"));
    request(Tokens.of("viewer"))
        .get("/v1/layouts")
        .then()
        .statusCode(200)
        .body("items.name", hasItems("reslip-csv", "tdi34", "wechat-bill", name))
        .body("items.find { it.name == 'tdi34' }.builtIn", equalTo(true))
        .body("items.find { it.name == 'tdi34' }.sources", contains("SCHEME"))
        .body("items.find { it.name == 'tdi34' }.file", nullValue());
  }

  @Test
  void theFileOfABuiltInLayoutIsShown() {
    get("tdi34").then().statusCode(200).body("file", containsString("layout: tdi34"));
  }

  @Test
  void onlyConfigAdminsPropose() {
    request(Tokens.of("operator"))
        .contentType("application/yaml")
        .body(file(name, "point").getBytes(StandardCharsets.UTF_8))
        .put("/v1/layouts/" + name)
        .then()
        .statusCode(403);
  }

  private static Response get(String layout) {
    return request(Tokens.of("viewer")).get("/v1/layouts/" + layout);
  }
}
