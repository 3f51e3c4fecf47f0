package io.reslip.ingestion.upload;

import static io.restassured.RestAssured.given;

import io.reslip.ingestion.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;

/** Uploads as sources send them. Every terminal number is used once, so that tests do not meet. */
public final class Deliveries {
  public static final String CARD = "4111111111111111";

  private static final AtomicLong NEXT = new AtomicLong(10_000_000);

  private Deliveries() {}

  /** Sets the clock to the day after the one that these records are of. */
  public static void itIsJune() {
    request(Tokens.of("service"))
        .contentType("application/json")
        .body("{\"now\": \"2026-06-16T12:00:00+08:00\"}")
        .put("/v1/clock")
        .then()
        .statusCode(200);
  }

  /** A terminal number that no other test has. */
  public static String newTerminal() {
    return "T" + NEXT.incrementAndGet();
  }

  /** A host's sale. */
  public static String sale(String terminal, int number, long amount, String... more) {
    return "{\"type\":\"SALE\",\"terminalId\":\"%s\",\"merchantId\":\"M1\",\"rrn\":\"%012d\",\"stan\":\"%06d\",\"amount\":%d,\"currency\":\"CNY\",\"occurredAt\":\"2026-06-15T10:00:00+08:00\"%s}\n"
        .formatted(terminal, number, number, amount, String.join("", more));
  }

  /** Posts a body as NDJSON of the source HOST. */
  public static Response post(String body) {
    return post(body.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  /** Posts a body as NDJSON of the source HOST, with further or other parameters. */
  public static Response post(byte[] body, Map<String, String> parameters) {
    Map<String, String> all = new HashMap<>(Map.of("source", "HOST", "layout", "reslip-ndjson"));
    all.putAll(parameters);
    return request(Tokens.sender("*")).queryParams(all).body(body).post("/v1/uploads");
  }

  /** A request with nothing but a token and a content type. */
  public static RequestSpecification request(String token) {
    EncoderConfig plain =
        EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false);
    return given()
        .config(RestAssured.config().encoderConfig(plain))
        .auth()
        .oauth2(token)
        .contentType("application/octet-stream");
  }

  /** The body in gzip. */
  public static byte[] gzip(String body) {
    ByteArrayOutputStream coded = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(coded)) {
      gzip.write(body.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return coded.toByteArray();
  }
}
