package io.reslip.ingestion.library;

import static io.reslip.ingestion.library.LayoutFiles.file;
import static io.reslip.ingestion.upload.Deliveries.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.reslip.ingestion.testing.Tokens;
import io.reslip.ingestion.upload.Deliveries;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LayoutTrialTest {
  private static final String SAMPLE =
      """
      616604000001;%1$s;20260615103520;4111111111111111;12.30
      616604000002;%1$s;20260615103521;;1.234
      END;2;13.53
      """;

  private final String name = LayoutFiles.newName();
  private final String terminal = Deliveries.newTerminal();
  private final String sample = SAMPLE.formatted(terminal);

  @BeforeEach
  void june() {
    Deliveries.itIsJune();
  }

  @Test
  void aProposedLayoutCanBeTriedBeforeAnybodyApprovesIt() {
    // given
    String changeId = LayoutFiles.propose(name, file(name, "point")).path("changeId");

    // when
    Response trial = trial(name, Map.of("changeId", changeId), sample);

    // then
    trial
        .then()
        .statusCode(200)
        .body("version", nullValue())
        .body("source", equalTo("HOST"))
        .body("counts.read", equalTo(2))
        .body("counts.records", equalTo(1))
        .body("counts.quarantined", equalTo(1))
        .body("records[0].amount", equalTo(1230))
        .body("records[0].cardMask", equalTo("411111******1111"))
        .body("records[0].occurredAt", equalTo("2026-06-15T10:35:20+08:00"))
        .body("rejects[0].line", equalTo(2))
        .body("rejects[0].code", equalTo("AMOUNT_DECIMALS"))
        .body("controls.ties", contains(false, false))
        .body("controls[0].told", equalTo(2))
        .body("controls[0].found", equalTo(1))
        .body("statable", equalTo(false));
  }

  @Test
  void aTrialTellsNoCardNumberAndNoToken() {
    LayoutFiles.activate(name, file(name, "point"));
    String answer = trial(name, Map.of(), sample + "4111111111111111;x\n").asString();
    assertThat(answer.contains("4111111111111111")).as("a test card is told").isFalse();
    assertThat(answer).doesNotContain("token").doesNotContain("\"card\"");
  }

  @Test
  void aTrialStoresNothing() {
    LayoutFiles.activate(name, file(name, "point"));
    trial(name, Map.of(), sample).then().statusCode(200).body("version", equalTo(1));
    request(Tokens.of("viewer"))
        .queryParam("terminalId", terminal)
        .get("/v1/records")
        .then()
        .body("items.size()", equalTo(0));
    request(Tokens.of("viewer"))
        .queryParam("layout", name)
        .get("/v1/uploads")
        .then()
        .body("items.size()", equalTo(0));
  }

  @Test
  void totalsThatTieAreShown() {
    String good = sample.replace("1.234", "1.23");
    LayoutFiles.activate(name, file(name, "point"));
    trial(name, Map.of(), good)
        .then()
        .body("controls.ties", contains(true, true))
        .body("statable", equalTo(true));
  }

  @Test
  void aLayoutIsTriedForItsOwnSourcesOnly() {
    trial("tdi34", Map.of("source", "TILL"), "x")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/layout-source"));
  }

  @Test
  void aSampleIsNotAWholeFile() {
    trial("tdi34", Map.of(), "x".repeat((4 << 20) + 1))
        .then()
        .statusCode(413)
        .body("type", equalTo("/problems/too-large"));
  }

  @Test
  void whoMayNotConfigureMayNotTry() {
    request(Tokens.of("viewer"))
        .body(new byte[1])
        .post("/v1/layouts/tdi34/trial")
        .then()
        .statusCode(403);
    trial("no-such-layout", Map.of(), "x").then().statusCode(404);
  }

  private static Response trial(String layout, Map<String, String> parameters, String sample) {
    return request(Tokens.of("config-admin"))
        .queryParams(parameters)
        .body(sample.getBytes(StandardCharsets.UTF_8))
        .post("/v1/layouts/" + layout + "/trial");
  }
}
