package io.reslip.ingestion.reading;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.reslip.ingestion.testing.Day;
import io.reslip.ingestion.testing.Tokens;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EvidenceResourceTest {

  @Test
  void theEvidenceIsTheLineLessTheCard() {
    // given
    Day day = Day.delivered();

    // when
    Response answer = read(Tokens.of("auditor"), idOf(day));

    // then
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.header("Reslip-Upload")).isEqualTo(day.uploadId());
    assertThat(answer.header("Reslip-Redacted")).isNotBlank();
    assertThat(answer.asString())
        .startsWith("{\"type\":\"SALE\"")
        .contains(day.rrn(), "411111******1111")
        .doesNotContain(Day.PAN);
  }

  @Test
  void eachReadingIsToldInTheFeed() {
    // given
    Day day = Day.delivered();
    String id = idOf(day);

    // when
    read(Tokens.person("Lin", "auditor"), id);

    // then
    assertThat(feed())
        .anySatisfy(line ->
            assertThat(line)
                .contains("\"EVIDENCE_READ\"", id, day.uploadId(), "\"subject\":\"Lin\""));
  }

  @Test
  void onlyThoseAllowedReadIt() {
    String id = idOf(Day.delivered());

    assertThat(given().get("/v1/records/" + id + "/evidence").statusCode()).isEqualTo(401);
    assertThat(read(Tokens.of("viewer"), id).statusCode()).isEqualTo(403);
    assertThat(read(Tokens.of("support"), id).statusCode()).isEqualTo(403);
    assertThat(read(Tokens.of("auditor"), UUID.randomUUID().toString()).statusCode())
        .isEqualTo(404);
    assertThat(feed()).noneMatch(line -> line.contains("EVIDENCE_READ") && line.contains(id));
  }

  private static String[] feed() {
    return given()
        .auth()
        .oauth2(Tokens.of("service"))
        .get("/v1/feed?limit=10000&slice=0")
        .asString()
        .split("\n");
  }

  private static Response read(String token, String id) {
    return given().auth().oauth2(token).get("/v1/records/" + id + "/evidence");
  }

  private static String idOf(Day day) {
    return given()
        .auth()
        .oauth2(Tokens.of("support"))
        .get("/v1/records?rrn=" + day.rrn())
        .path("items[0].id");
  }
}
