package io.reslip.ingestion.upload;

import static io.reslip.ingestion.upload.Deliveries.newTerminal;
import static io.reslip.ingestion.upload.Deliveries.request;
import static io.reslip.ingestion.upload.Deliveries.sale;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.junit.QuarkusTest;
import io.reslip.ingestion.testing.TestDatabase;
import io.reslip.ingestion.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class UploadRightsTest {
  private final String terminal = newTerminal();

  @BeforeEach
  void day() {
    Deliveries.itIsJune();
  }

  @Test
  void withoutATokenItIs401() {
    given().body("{}").post("/v1/uploads?source=HOST").then().statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"operator", "approver", "merchant", "viewer", "auditor", "config-admin"})
  void otherRolesMayNotSend(String role) {
    expect(Tokens.of(role), Map.of("source", "HOST"), 403);
  }

  @Test
  void aSenderMaySendItsSources() {
    expect(Tokens.sender("TILL", "HOST"), Map.of("source", "HOST"), 201);
    expect(Tokens.sender("TILL"), Map.of("source", "HOST"), 403);
    expect(Tokens.of("sender"), Map.of("source", "HOST"), 403);
    expect(Tokens.sender("*"), Map.of("source", "REPAIR", "layout", "reslip-repair"), 403);
  }

  @Test
  void aTerminalMaySendItsOwn() {
    Map<String, String> own = Map.of("source", "TERMINAL", "terminalId", terminal);
    expect(Tokens.terminal(terminal), own, 201);
    expect(Tokens.terminal("*"), Map.of("source", "TERMINAL"), 201);
    expect(Tokens.terminal("T-other"), own, 403);
    expect(Tokens.terminal(terminal), Map.of("source", "TERMINAL"), 403);
    expect(Tokens.terminal("*"), Map.of("source", "HOST", "terminalId", terminal), 403);
  }

  @Test
  void aTokenNamesTheDeviceThatTheTerminalNumberStandsFor() {
    TestDatabase.asSuperuser(
        "INSERT INTO crosswalk (scheme, id, stands_for) VALUES ('terminal', '"
            + terminal
            + "', 'DEV-1')");
    Map<String, String> own = Map.of("source", "TERMINAL", "terminalId", terminal);
    expect(Tokens.terminal("DEV-1"), own, 201);
    expect(Tokens.terminal(terminal), own, 403);
  }

  @Test
  void onlyASenderMaySayThatAllIsThere() {
    Map<String, String> all =
        Map.of(
            "source", "TERMINAL",
            "terminalId", terminal,
            "complete", "true",
            "businessDate", "2026-06-15");
    expect(Tokens.terminal("*"), all, 403);
    expect(Tokens.sender("TERMINAL"), all, 201);
  }

  @Test
  void aServiceSendsWhatWasRestoredAndNothingElse() {
    expect(Tokens.of("service"), Map.of("source", "HOST"), 403);
    expect(Tokens.of("service"), Map.of("source", "REPAIR", "layout", "reslip-repair"), 201);
  }

  private void expect(String token, Map<String, String> parameters, int status) {
    ValidatableResponse response =
        request(token)
            .queryParams(parameters)
            .body(sale(terminal, 1, 100, ",\"batch\":\"000001\"").getBytes(StandardCharsets.UTF_8))
            .post("/v1/uploads")
            .then()
            .statusCode(status == 403 ? equalTo(403) : oneOf(200, 201));
    if (status == 403) {
      response.contentType("application/problem+json").body("type", equalTo("/problems/forbidden"));
    }
  }
}
