package io.reslip.ingestion.upload;

import static io.reslip.ingestion.upload.Deliveries.gzip;
import static io.reslip.ingestion.upload.Deliveries.newTerminal;
import static io.reslip.ingestion.upload.Deliveries.post;
import static io.reslip.ingestion.upload.Deliveries.request;
import static io.reslip.ingestion.upload.Deliveries.sale;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.github.luben.zstd.Zstd;
import io.quarkus.test.junit.QuarkusTest;
import io.reslip.ingestion.testing.Tokens;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class UploadAnswerTest {
  private final String terminal = newTerminal();

  @BeforeEach
  void day() {
    Deliveries.itIsJune();
  }

  @Test
  void whatIsGoodIsKeptAndWhatIsNotIsInQuarantine() {
    post(sale(terminal, 1, 100) + "{broken\n" + sale(terminal, 2, 200))
        .then()
        .statusCode(201)
        .header("Location", containsString("/v1/uploads/"))
        .body("id", notNullValue())
        .body("sha256", matchesPattern("[0-9a-f]{64}"))
        .body("source", equalTo("HOST"))
        .body("layout", equalTo("reslip-ndjson"))
        .body("state", equalTo("COMMITTED"))
        .body(
            "counts",
            equalTo(
                Map.of(
                    "read", 3, "accepted", 2, "duplicate", 0, "conflicting", 0, "quarantined", 1)))
        .body("$", not(hasKey("completeness")));
  }

  @Test
  void theSameAgainIsAnsweredAlike() {
    String body = sale(terminal, 1, 100);
    Response first = post(body);
    Response second = post(body);
    first.then().statusCode(201);
    second.then().statusCode(200);
    assertThat(second.asString()).isEqualTo(first.asString());
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
  }

  @Test
  void theSameBytesWithOtherParametersAreAnotherUpload() {
    byte[] body = sale(terminal, 1, 100).getBytes(StandardCharsets.UTF_8);
    post(body, Map.of()).then().statusCode(201);
    post(body, Map.of("businessDate", "2026-06-15"))
        .then()
        .statusCode(201)
        .body("counts.duplicate", equalTo(1))
        .body("counts.accepted", equalTo(0));
  }

  @Test
  void compressedBodiesAreDecodedOnTheWay() {
    String body = sale(terminal, 1, 100) + sale(terminal, 2, 100);
    coded("gzip", gzip(body)).then().statusCode(201).body("counts.accepted", equalTo(2));
    coded("zstd", Zstd.compress(body.getBytes(StandardCharsets.UTF_8)))
        .then()
        .statusCode(201)
        .body("counts.duplicate", equalTo(2));
  }

  @Test
  void aCutOffBodyIsAbortedAndSaysWhatItKept() {
    // given
    StringBuilder body = new StringBuilder();
    for (int i = 1; i <= 20_000; i++) {
      body.append(
          sale(terminal, i, 100 + i, ",\"invoiceNo\":\"" + Integer.toHexString(i * 7919) + "\""));
    }
    byte[] whole = gzip(body.toString());

    // when
    Response cut = coded("gzip", Arrays.copyOf(whole, whole.length / 2));

    // then
    cut.then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/content-encoding"))
        .body("detail", containsString("cut off"))
        .body("upload.state", equalTo("ABORTED"));
    int kept = cut.path("upload.counts.accepted");
    assertThat(kept).isBetween(1_000, 19_000);

    // and sending the whole completes it
    coded("gzip", whole)
        .then()
        .statusCode(201)
        .body("counts.read", equalTo(20_000))
        .body("counts.duplicate", equalTo(kept))
        .body("counts.accepted", equalTo(20_000 - kept));
  }

  @Test
  void whatDoesNotDecodeAtAllIs400() {
    for (String coding : new String[] {"gzip", "zstd"}) {
      coded(coding, "this is neither".getBytes(StandardCharsets.UTF_8))
          .then()
          .statusCode(400)
          .contentType("application/problem+json")
          .body("type", equalTo("/problems/content-encoding"))
          .body("upload.counts.read", equalTo(0));
    }
  }

  @Test
  void anEmptyBodyIs400() {
    post(new byte[0], Map.of())
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/empty-body"));
    coded("gzip", gzip("")).then().statusCode(400).body("type", equalTo("/problems/empty-body"));
  }

  @Test
  void anUnknownCodingIs415() {
    coded("br", new byte[] {1})
        .then()
        .statusCode(415)
        .body("type", equalTo("/problems/content-encoding"));
  }

  @Test
  void aBombIs413() {
    coded("zstd", Zstd.compress("\n".repeat(80 << 20).getBytes(StandardCharsets.UTF_8)))
        .then()
        .statusCode(413)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/too-large"))
        .body("upload.state", equalTo("ABORTED"));
  }

  @ParameterizedTest
  @CsvSource({
    "source, NOBODY",
    "businessDate, yesterday",
    "businessDate, +99999-01-01",
    "complete, perhaps",
    "complete, true",
    "merchantId, 12345678901234567890123456789012345678901234567890123456789012345"
  })
  void aParameterThatIsNoneIs400(String name, String value) {
    request(Tokens.sender("*"))
        .queryParam(name, value)
        .queryParams(name.equals("source") ? Map.of() : Map.of("source", "HOST"))
        .body(new byte[] {'{'})
        .post("/v1/uploads")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/invalid-parameter"));
  }

  @Test
  void aLayoutThatIsLeftOutIsDetected() {
    detect(sale(terminal, 1, 100)).then().statusCode(201).body("layout", equalTo("reslip-ndjson"));
    detect(
            "type,terminalId,rrn,amount,currency,occurredAt\nSALE,"
                + terminal
                + ",000000000007,100,CNY,2026-06-15T10:00:00+08:00\n")
        .then()
        .statusCode(201)
        .body("layout", equalTo("reslip-csv"))
        .body("counts.accepted", equalTo(1));
  }

  @Test
  void bytesOfAnotherLayoutThanTheOneNamedAreRefusedAndNotKept() {
    post(
            "type,terminalId,cvv,amount\nSALE,T1,123,100\n".getBytes(StandardCharsets.UTF_8),
            Map.of("layout", "reslip-ndjson"))
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/layout-mismatch"))
        .body("layouts", hasItems("reslip-csv"));
  }

  @Test
  void aLayoutThatIsNotClearIs422AndNamesThoseThereAre() {
    detect("\u0001\u0002 nothing that we know")
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/layout-undetected"))
        .body("layouts", hasItems("reslip-ndjson", "reslip-csv", "iso8583-unionpay-pos"));
    for (String layout : new String[] {"elsewhere", "reslip-repair"}) {
      post(new byte[] {'{'}, Map.of("layout", layout))
          .then()
          .statusCode(422)
          .body("type", equalTo("/problems/layout-unknown"));
    }
  }

  private static Response detect(String body) {
    return request(Tokens.sender("*"))
        .queryParam("source", "HOST")
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post("/v1/uploads");
  }

  private static Response coded(String coding, byte[] body) {
    return request(Tokens.sender("*"))
        .queryParams(Map.of("source", "HOST", "layout", "reslip-ndjson"))
        .header("Content-Encoding", coding)
        .body(body)
        .post("/v1/uploads");
  }
}
