package io.reslip.ingestion.testing;

import static io.restassured.RestAssured.given;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A host log of a merchant of its own, delivered: what tests of the read side look at. */
public record Day(String merchant, String terminal, String rrn, String uploadId) {
  /** A published test number. */
  public static final String PAN = "4111111111111111";

  private static final AtomicInteger NEXT = new AtomicInteger();

  /** Two sales that are read and a line that is not. */
  public static Day delivered() {
    int number = NEXT.incrementAndGet();
    String merchant = "DAY" + number;
    String terminal = "7%07d".formatted(number);
    String rrn = "6166%08d".formatted(number);
    String body =
        line(merchant, terminal, rrn, "000101", 1250)
            + "{\"type\":\"SALE\",\"amount\":\"much\",\"card\":\""
            + PAN
            + "\"}\n"
            + line(merchant, terminal, "9" + rrn.substring(1), "000102", 990);
    String id =
        given()
            .auth()
            .oauth2(Tokens.sender("HOST"))
            .contentType("application/octet-stream")
            .body(body.getBytes(StandardCharsets.UTF_8))
            .post(
                "/v1/uploads?source=HOST&layout=reslip-ndjson&merchantId="
                    + merchant
                    + "&businessDate=2026-06-15")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    return new Day(merchant, terminal, rrn, id);
  }

  private static String line(
      String merchant, String terminal, String rrn, String stan, long amount) {
    return """
    {"type":"SALE","merchantId":"%s","terminalId":"%s","rrn":"%s","stan":"%s","amount":%d,\
    "currency":"CNY","card":"%s","occurredAt":"2026-06-15T10:00:00+08:00"}
    """
        .formatted(merchant, terminal, rrn, stan, amount, PAN);
  }
}
