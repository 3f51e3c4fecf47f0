package io.reslip.ingestion.upload;

import static io.reslip.ingestion.upload.Deliveries.newTerminal;
import static io.reslip.ingestion.upload.Deliveries.post;
import static io.reslip.ingestion.upload.Deliveries.request;
import static io.reslip.ingestion.upload.Deliveries.sale;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.reslip.ingestion.feed.FeedReader;
import io.reslip.ingestion.testing.TestDatabase;
import io.reslip.ingestion.testing.Tokens;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class UploadLifecycleTest {
  private static final Duration SOON = Duration.ofSeconds(40);

  @Inject Jdbi jdbi;
  @TestHTTPResource URI server;

  private final String terminal = newTerminal();

  @BeforeEach
  void day() {
    Deliveries.itIsJune();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: 9000000", "Transfer-Encoding: chunked"})
  void aSenderThatGoesAwayLeavesAnAbortedUploadWithWhatCame(String framing) throws IOException {
    // given a body of which the first megabytes are sent; layouts read some ahead
    String lines = sale(terminal, 1, 100) + sale(terminal, 2, 100) + "\n".repeat(6 << 20);
    boolean chunked = framing.contains("chunked");
    String sent = chunked ? Integer.toHexString(lines.length()) + "\r\n" + lines + "\r\n" : lines;
    String mine = "merchant_id = '" + terminal + "'";
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST /v1/uploads?source=HOST&layout=reslip-ndjson&merchantId="
                  + terminal
                  + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                  + Tokens.sender("*")
                  + "\r\n"
                  + framing
                  + "\r\n\r\n"
                  + sent)
              .getBytes(StandardCharsets.UTF_8));
      out.flush();
      await().atMost(SOON).until(() -> uploads(mine).equals(List.of("RECEIVING")));

      // when it goes away
    }

    // then
    await().atMost(SOON).untilAsserted(() -> assertThat(uploads(mine)).containsExactly("ABORTED"));
    assertThat(count("upload WHERE accepted = 2 AND read = 2 AND fingerprint IS NULL AND " + mine))
        .isEqualTo(1);
  }

  @Test
  void whatASlowSenderSentIsInTheFeedBeforeItsEnd() throws IOException {
    // given
    FeedReader feed = FeedReader.fromNow();
    String first = sale(terminal, 1, 100);
    String last = sale(terminal, 2, 100);
    // Layouts read some megabytes ahead.
    String padding = "\n".repeat(6 << 20);
    byte[] body = (first + padding + last).getBytes(StandardCharsets.UTF_8);
    int held = last.length();
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST /v1/uploads?source=HOST&layout=reslip-ndjson HTTP/1.1\r\nHost: localhost\r\n"
                  + "Connection: close\r\nAuthorization: Bearer "
                  + Tokens.sender("*")
                  + "\r\nContent-Length: "
                  + body.length
                  + "\r\n\r\n")
              .getBytes(StandardCharsets.UTF_8));
      out.write(body, 0, body.length - held);
      out.flush();

      // when it waits, then
      await().atMost(SOON).until(() -> feed.all().size() == 1);
      assertThat(
              uploads("id = (SELECT upload_id FROM record WHERE device_key = '" + terminal + "')"))
          .containsExactly("RECEIVING");

      // and when it goes on
      out.write(body, body.length - held, held);
      out.flush();
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 201").contains("\"accepted\":2");
    }
  }

  @Test
  void anUploadWhoseProcessDiedIsAborted() {
    // given what a process that was killed leaves behind
    UUID id = UUID.randomUUID();
    TestDatabase.asSuperuser(
        "INSERT INTO upload (id, state, source, layout, complete, sent_by_issuer, sent_by_subject,"
            + " received_at, heartbeat_at, read, accepted) VALUES ('"
            + id
            + "', 'RECEIVING', 'HOST', 'reslip-ndjson', false, 'i', 's', now(), now() - interval"
            + " '61 seconds', 10, 10)");

    // then
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(uploads("id = '" + id + "' AND read = 10 AND ended_at IS NOT NULL"))
                .containsExactly("ABORTED"));
  }

  @Test
  void theSameAtOnceIsCommittedOnceAndBothGetItsAnswer() throws Exception {
    // given
    StringBuilder body = new StringBuilder();
    for (int i = 1; i <= 500; i++) {
      body.append(sale(terminal, i, 100));
    }
    List<Callable<Response>> senders = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      senders.add(() -> post(body.toString()));
    }

    // when
    List<String> ids = new ArrayList<>();
    List<Integer> statuses = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (Future<Response> each : threads.invokeAll(senders)) {
        ids.add(each.get().path("id"));
        statuses.add(each.get().statusCode());
      }
    }

    // then
    assertThat(ids).hasSize(4).containsOnly(ids.getFirst());
    assertThat(statuses).containsOnlyOnce(201).contains(200);
    assertThat(count("record WHERE device_key = '" + terminal + "'")).isEqualTo(500);
  }

  @Test
  void aLargeBodyIsRecognisedAtItsEndAndLeavesNothingButARowThatNamesTheFirst() {
    // given
    byte[] body = large();
    Response first = post(body, Map.of());

    // when
    Response second = post(body, Map.of());

    // then
    first.then().statusCode(201);
    second.then().statusCode(200).body("id", equalTo(first.path("id")));
    assertThat(second.asString()).isEqualTo(first.asString());
    String repeating = "(SELECT id FROM upload WHERE repeats = '" + first.path("id") + "')";
    assertThat(uploads("id = " + repeating)).containsExactly("ABORTED");
    for (String table : List.of("evidence", "evidence_key", "duplicate", "reject")) {
      assertThat(count(table + " WHERE upload_id = " + repeating)).as(table).isZero();
    }
    assertThat(count("evidence WHERE upload_id = '" + first.path("id") + "'")).isPositive();
  }

  @Test
  void aLargeBodyThatIsAnnouncedIsRecognisedBeforeItIsRead() throws Exception {
    byte[] body = large();
    Response first = announced(body, body);
    Response second = announced(body, body);
    first.then().statusCode(201);
    second.then().statusCode(200).body("id", equalTo(first.path("id")));
    assertThat(count("upload WHERE repeats = '" + first.path("id") + "'")).isZero();
  }

  @Test
  void aBodyOtherThanAnnouncedIsRefused() throws Exception {
    byte[] body = sale(terminal, 1, 100).getBytes(StandardCharsets.UTF_8);
    announced(body, "other".getBytes(StandardCharsets.UTF_8))
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/digest-mismatch"));
    request(Tokens.sender("*"))
        .queryParam("source", "HOST")
        .header("Repr-Digest", "sha-256=:no:")
        .body(body)
        .post("/v1/uploads")
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/invalid-digest"));
    assertThat(count("record WHERE device_key = '" + terminal + "'")).isZero();
  }

  private byte[] large() {
    StringBuilder body = new StringBuilder("broken\n");
    for (int i = 1; i <= 7_000; i++) {
      body.append(sale(terminal, i, 100));
    }
    assertThat(body.length()).isGreaterThan(1 << 20);
    return body.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Response announced(byte[] body, byte[] digested) throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(digested);
    return request(Tokens.sender("*"))
        .queryParams(Map.of("source", "HOST", "layout", "reslip-ndjson"))
        .header("Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":")
        .body(body)
        .post("/v1/uploads");
  }

  private List<String> uploads(String where) {
    return jdbi.withHandle(sql ->
        sql.createQuery("SELECT state FROM upload WHERE " + where).mapTo(String.class).list());
  }

  private long count(String from) {
    return jdbi.withHandle(
        sql -> sql.createQuery("SELECT count(*) FROM " + from).mapTo(Long.class).one());
  }
}
