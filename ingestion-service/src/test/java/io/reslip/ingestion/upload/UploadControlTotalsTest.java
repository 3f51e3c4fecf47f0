package io.reslip.ingestion.upload;

import static io.reslip.ingestion.library.LayoutFiles.file;
import static io.reslip.ingestion.upload.Deliveries.newTerminal;
import static io.reslip.ingestion.upload.Deliveries.post;
import static io.reslip.ingestion.upload.Deliveries.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.reslip.ingestion.feed.FeedReader;
import io.reslip.ingestion.library.LayoutFiles;
import io.reslip.ingestion.testing.Tokens;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UploadControlTotalsTest {
  private final String name = LayoutFiles.newName();
  private final String terminal = newTerminal();
  private final String payments =
      """
      616604000001;%1$s;20260615103520;;12.30
      616604000002;%1$s;20260615103521;;1.23
      """
          .formatted(terminal);
  private FeedReader feed;

  @BeforeEach
  void follow() {
    Deliveries.itIsJune();
    LayoutFiles.activate(name, file(name, "point"));
    feed = FeedReader.fromNow();
  }

  @Test
  void aCompleteFileWhoseTotalsTieIsStated() {
    complete(payments + "END;2;13.53\n")
        .then()
        .statusCode(201)
        .body("layout", equalTo(name))
        .body("layoutVersion", equalTo(1))
        .body("controls.ties", contains(true, true))
        .body("completeness", equalTo(Map.of("stated", true)));
    assertThat(facts()).containsExactly("RECORD", "RECORD", "SOURCE_COMPLETE");
  }

  @Test
  void aFileWhoseTotalsDoNotTieIsKeptAndNotStated() {
    // when
    Response upload = complete(payments + "END;3;13.53\n");

    // then
    upload
        .then()
        .statusCode(201)
        .body("counts.accepted", equalTo(2))
        .body("controls.ties", contains(false, true))
        .body("completeness.stated", equalTo(false))
        .body("completeness.reason", containsString("number of payments is told as 3, found 2"));
    assertThat(facts()).containsExactly("RECORD", "RECORD");
    request(Tokens.of("viewer"))
        .get("/v1/uploads/" + upload.path("id"))
        .then()
        .body("controls[0].told", equalTo(3))
        .body("controls[0].found", equalTo(2))
        .body("controls[0].ties", equalTo(false));
  }

  @Test
  void aFileThatIsCutBeforeItsTotalsIsNotStated() {
    complete(payments)
        .then()
        .body("controls[0].told", nullValue())
        .body("completeness.reason", containsString("number of payments is not told"));
  }

  @Test
  void anUploadThatIsNotCalledCompleteIsFlaggedAllTheSame() {
    send(payments + "END;3;13.53\n", Map.of())
        .then()
        .body("controls.ties", contains(false, true))
        .body("completeness", nullValue());
  }

  @Test
  void aNewVersionOfTheLayoutReadsTheSameBytesAnew() {
    // given
    String body = payments + "END;2;13.53\n";
    String first = send(body, Map.of()).path("id");
    send(body, Map.of()).then().statusCode(200).body("id", equalTo(first));

    // when
    LayoutFiles.activate(name, file(name, "point").replace("SALE", "REFUND"));

    // then
    send(body, Map.of()).then().statusCode(201).body("layoutVersion", equalTo(2));
  }

  private List<String> facts() {
    return feed.all().stream().map((JsonNode fact) -> fact.get("fact").asText()).toList();
  }

  private Response complete(String body) {
    return send(body, Map.of("complete", "true", "businessDate", "2026-06-15"));
  }

  private Response send(String body, Map<String, String> more) {
    Map<String, String> parameters = new HashMap<>(more);
    parameters.put("layout", name);
    return post(body.getBytes(StandardCharsets.UTF_8), parameters);
  }
}
