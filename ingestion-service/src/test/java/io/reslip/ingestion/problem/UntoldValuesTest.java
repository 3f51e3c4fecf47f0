package io.reslip.ingestion.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.reslip.ingestion.testing.Day;
import io.reslip.ingestion.testing.Tokens;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A card number in the wrong place is in no answer and in no log. */
@QuarkusTest
class UntoldValuesTest {

  @Test
  void aWrongValueIsNeverTold() {
    // given
    Logger root = Logger.getLogger("");
    Keeping kept = new Keeping();
    root.addHandler(kept);

    try {
      // when
      for (Response answer : wrongCalls()) {
        // then
        answer
            .then()
            .statusCode(org.hamcrest.Matchers.oneOf(400, 404))
            .contentType("application/problem+json")
            .body(not(containsString(Day.PAN)));
      }
    } finally {
      root.removeHandler(kept);
    }
    Assertions.assertThat(kept.messages).isNotEmpty().noneMatch(each -> each.contains(Day.PAN));
  }

  @Test
  void theWrongFieldIsNamed() {
    setClock("{\"now\": \"at " + Day.PAN + "\"}").then().body("detail", containsString("now"));
  }

  private static List<Response> wrongCalls() {
    String viewer = Tokens.of("viewer");
    return List.of(
        setClock("{\"now\": \"" + Day.PAN + "\"}"),
        setClock("{\"now\": " + Day.PAN + "}"),
        setClock("{\"" + Day.PAN + "\": {"),
        get(viewer, "/v1/records/" + Day.PAN),
        get(viewer, "/v1/uploads?businessDate=" + Day.PAN),
        get(viewer, "/v1/uploads?state=" + Day.PAN),
        get(viewer, "/v1/uploads?cursor=" + Day.PAN),
        get(viewer, "/v1/" + Day.PAN));
  }

  private static Response setClock(String body) {
    return given()
        .auth()
        .oauth2(Tokens.of("config-admin"))
        .contentType("application/json")
        .body(body)
        .put("/v1/clock");
  }

  private static Response get(String token, String path) {
    return given().auth().oauth2(token).get(path);
  }

  private static final class Keeping extends Handler {
    private final List<String> messages = new ArrayList<>();

    @Override
    public synchronized void publish(LogRecord record) {
      messages.add(record.getMessage() + List.of(parameters(record)));
    }

    private static Object[] parameters(LogRecord record) {
      return record.getParameters() == null ? new Object[0] : record.getParameters();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
