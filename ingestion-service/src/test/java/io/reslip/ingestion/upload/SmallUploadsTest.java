package io.reslip.ingestion.upload;

import static io.reslip.ingestion.upload.Deliveries.newTerminal;
import static io.reslip.ingestion.upload.Deliveries.post;
import static io.reslip.ingestion.upload.Deliveries.sale;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many small uploads at once share commits, and nothing else. */
@QuarkusTest
class SmallUploadsTest {
  private static final int UPLOADS = 96;
  private static final int SALES = 20;

  @Inject Jdbi jdbi;

  private final String terminal = newTerminal();

  @BeforeEach
  void day() {
    Deliveries.itIsJune();
  }

  @Test
  void manyAtOnceAreAllKeptAndShareCommits() {
    long chunks = count("feed_chunk WHERE true");

    List<Response> answers =
        atOnce(
            IntStream.range(0, UPLOADS)
                .mapToObj(i -> (Callable<Response>) () -> post(sales(i)))
                .toList());

    assertThat(answers)
        .allSatisfy(
            answer -> answer.then().statusCode(201).body("counts.accepted", equalTo(SALES)));
    assertThat(count("record WHERE device_key = '" + terminal + "'"))
        .isEqualTo((long) UPLOADS * SALES);
    assertThat(count("feed_chunk WHERE true") - chunks).isLessThan(UPLOADS);
  }

  @Test
  void whatOneSendsWrongOrAgainFailsNoOther() {
    post(sales(0)).then().statusCode(201);
    String again = sales(0) + sale(terminal, 900_001, 100);
    String contradicting = sale(terminal, 1, 999);
    String broken = "{\"type\":\"SALE\"\n" + sale(terminal, 900_002, 100);
    List<Callable<Response>> all =
        new ArrayList<>(List.of(() -> post(again), () -> post(contradicting), () -> post(broken)));
    IntStream.range(1, UPLOADS / 2).forEach(i -> all.add(() -> post(sales(i))));

    List<Response> answers = atOnce(all);

    assertThat(answers).allSatisfy(answer -> answer.then().statusCode(201));
    answers
        .get(0)
        .then()
        .body("counts.duplicate", equalTo(SALES))
        .body("counts.accepted", equalTo(1));
    answers.get(1).then().body("counts.conflicting", equalTo(1));
    answers
        .get(2)
        .then()
        .body("counts.quarantined", equalTo(1))
        .body("counts.accepted", equalTo(1));
    assertThat(answers.subList(3, answers.size()))
        .allSatisfy(answer -> answer.then().body("counts.accepted", equalTo(SALES)));
  }

  @Test
  void theSameAtOnceIsKeptOnceAndAnsweredAlike() {
    List<Response> answers =
        atOnce(
            IntStream.range(0, 24)
                .mapToObj(i -> (Callable<Response>) () -> post(sales(7)))
                .toList());

    assertThat(answers.stream().filter(answer -> answer.statusCode() == 201)).hasSize(1);
    assertThat(answers)
        .extracting(answer -> answer.jsonPath().getString("id"))
        .containsOnly(answers.getFirst().jsonPath().getString("id"));
    assertThat(count("record WHERE device_key = '" + terminal + "'")).isEqualTo(SALES);
  }

  @Test
  void whatIsCompleteIsToldInTheSameCommit() {
    byte[] body = sales(3).getBytes(StandardCharsets.UTF_8);

    String id =
        post(
                body,
                Map.of(
                    "terminalId", terminal,
                    "businessDate", "2026-06-15",
                    "complete", "true"))
            .then()
            .statusCode(201)
            .body("completeness.stated", equalTo(true))
            .extract()
            .path("id");

    assertThat(
            count("upload WHERE id = '" + id + "' AND stated_complete AND bytes = " + body.length))
        .isEqualTo(1);
  }

  private String sales(int upload) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < SALES; i++) {
      body.append(sale(terminal, 1 + upload * SALES + i, 100 + i));
    }
    return body.toString();
  }

  private long count(String from) {
    return jdbi.withHandle(
        sql -> sql.createQuery("SELECT count(*) FROM " + from).mapTo(Long.class).one());
  }

  private static List<Response> atOnce(List<Callable<Response>> calls) {
    try (ExecutorService threads = Executors.newFixedThreadPool(32)) {
      List<Response> answers = new ArrayList<>();
      for (Future<Response> each : threads.invokeAll(calls)) {
        answers.add(each.get());
      }
      return answers;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
