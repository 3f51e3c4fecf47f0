package io.reslip.reconciliation.testing;

import static io.restassured.RestAssured.given;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

/** What ingestion tells the running application. */
public final class Feed {
  static final String URL = "test.feed";
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Feed() {}

  /** Tells facts in one chunk. */
  public static void tell(Told... facts) {
    tell(List.of(facts));
  }

  /** Tells facts in one chunk. */
  public static void tell(List<? extends Told> facts) {
    StringBuilder body = new StringBuilder();
    facts.forEach(fact -> body.append(fact.line()).append('\n'));
    post("/fake/chunk", body.toString());
  }

  /** Tells a line as it stands, in a chunk of its own. */
  public static void tellRaw(String line) {
    post("/fake/chunk", "!" + line);
  }

  /** Ingestion's database is restored: cursors are forgotten, the facts are the same. */
  public static void restore() {
    post("/fake/epoch", "");
  }

  /** Ingestion answers this many requests with 503. */
  public static void breakDown(int requests) {
    post("/fake/away", String.valueOf(requests));
  }

  /** Waits until everything told is taken in, matched and judged as of the present time. */
  public static void settle() {
    settle(PATIENCE);
  }

  /** The same, with more patience. */
  public static void settle(Duration patience) {
    Awaitility.await()
        .atMost(patience)
        .pollInterval(Duration.ofMillis(50))
        .ignoreExceptions()
        .until(() ->
            given()
                .auth()
                .oauth2(Tokens.of("viewer"))
                .get("/v1/intake")
                .then()
                .extract()
                .jsonPath()
                .getBoolean("idle"));
  }

  /** Sets Reslip's clock, RFC 3339. */
  public static void clock(String now) {
    given()
        .auth()
        .oauth2(Tokens.of("config-admin"))
        .contentType("application/json")
        .body("{\"now\": \"" + now + "\"}")
        .put("/v1/clock")
        .then()
        .statusCode(200);
  }

  private static void post(String path, String body) {
    String url = ConfigProvider.getConfig().getValue(URL, String.class);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + path)).POST(BodyPublishers.ofString(body)).build();
    try {
      int status = HTTP.send(request, BodyHandlers.ofString()).statusCode();
      if (status != 200) {
        throw new IllegalStateException("the fake feed answers " + status);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
