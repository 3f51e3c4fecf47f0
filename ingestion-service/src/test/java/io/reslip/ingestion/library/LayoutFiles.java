package io.reslip.ingestion.library;

import static io.reslip.ingestion.upload.Deliveries.request;

import io.reslip.ingestion.testing.Tokens;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/** Layout files as people propose them. Every name is used once, so that tests do not meet. */
public final class LayoutFiles {
  private static final AtomicLong NEXT = new AtomicLong(1);

  private LayoutFiles() {}

  /** A name that no other test has. */
  public static String newName() {
    return "bank-" + NEXT.getAndIncrement();
  }

  /** A file with a trailer, whose amounts have that scale. */
  public static String file(String name, String scale) {
    return """
    layout: %s
    about: Payments of a test's bank, one line a payment, and a trailer
    sources: [HOST]
    kind: delimited
    separator: ";"
    set: {type: SALE, currency: CNY}
    records:
      trailer:
        role: trailer
        when: {starts: "END"}
        columns: [end, count, sum]
        figures:
          count: {from: count, scale: minor}
          sum: {from: sum, scale: %s}
      payment:
        columns: [rrn, terminal, at, card, amount]
        fields:
          rrn: rrn
          terminalId: terminal
          occurredAt: {from: at, format: yyyyMMddHHmmss}
          card: card
          amount: {from: amount, scale: %s}
    controls:
      - {name: number of payments, told: trailer.count, count: payment}
      - {name: sum of payments, told: trailer.sum, sum: payment.amount}
    """
        .formatted(name, scale, scale);
  }

  /** Proposes a file. */
  public static Response propose(String name, String file) {
    return request(Tokens.person("author", "config-admin"))
        .contentType("application/yaml")
        .body(file.getBytes(StandardCharsets.UTF_8))
        .put("/v1/layouts/" + name);
  }

  /** Decides on a change. */
  public static Response approve(String person, String changeId) {
    return request(Tokens.person(person, "approver"))
        .contentType("application/json")
        .post("/v1/changes/" + changeId + "/approval");
  }

  /** Puts a file into effect. */
  public static void activate(String name, String file) {
    String changeId = propose(name, file).then().statusCode(202).extract().path("changeId");
    approve("second", changeId).then().statusCode(200);
  }
}
