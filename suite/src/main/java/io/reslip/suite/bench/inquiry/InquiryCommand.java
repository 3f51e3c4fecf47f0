package io.reslip.suite.bench.inquiry;

import com.fasterxml.jackson.databind.JsonNode;
import io.reslip.suite.bench.figures.Findings;
import io.reslip.suite.bench.figures.Heading;
import io.reslip.suite.bench.figures.Latency;
import io.reslip.suite.bench.harness.BenchFlags;
import io.reslip.suite.bench.harness.Harness;
import io.reslip.suite.bench.load.Payments;
import io.reslip.suite.bench.load.Payments.Payment;
import io.reslip.suite.bench.match.Pipeline;
import io.reslip.suite.client.Http;
import io.reslip.suite.console.Console;
import io.reslip.suite.launch.access.Role;
import io.reslip.suite.launch.process.Service;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where is my payment, among many millions? */
@Command(
    name = "inquiry",
    description = "How long it takes to find a payment among many, from what somebody remembers.")
public final class InquiryCommand implements Runnable {
  private static final int REAL = 20_000;

  @Mixin private final BenchFlags flags = new BenchFlags();

  @Option(
      names = "--transactions",
      paramLabel = "N",
      defaultValue = "3000000",
      description = "How many payments there are. Default: ${DEFAULT-VALUE}.")
  private long transactions;

  @Option(
      names = "--asked",
      paramLabel = "N",
      defaultValue = "200",
      description = "How many inquiries of each kind. Default: ${DEFAULT-VALUE}.")
  private int asked;

  @Override
  public void run() {
    flags.run(
        new Heading(
            "inquiry",
            "Inquiry: a payment among many",
            "./reslip bench inquiry --transactions " + transactions + " --asked " + asked,
            List.of(
                "%,d payments were sent by three sources and are asked for; the others were put into"
                        .formatted(REAL)
                    + " the table by SQL, over five weeks and at the same merchants and terminals."
                    + " One asker after the other, over HTTP; each question is asked once.")),
        this::measure);
  }

  private Findings measure(Harness harness) throws IOException, SQLException {
    Pipeline pipeline = new Pipeline(harness);
    pipeline.beginDay();
    pipeline.send(REAL);
    pipeline.awaitMatched();
    Console console = Console.system();
    new ManyOperations(pipeline.database())
        .add(
            Math.max(0, transactions - REAL),
            done -> console.status("%,d payments are there".formatted(done + REAL)));
    Http http = new Http(harness.suite().address(Service.RECONCILIATION));
    String token = harness.suite().access().token(Role.SUPPORT);
    Payments day = new Payments(0, REAL);
    ask(http, token, day, Question.AS_ON_THE_SLIP, REAL / 2);
    List<Latency> latencies = new ArrayList<>();
    for (Question question : Question.values()) {
      console.status(question.words());
      latencies.add(ask(http, token, day, question, question.ordinal()));
    }
    return new Findings(List.of(), List.of(), latencies);
  }

  private Latency ask(Http http, String token, Payments day, Question question, int offset) {
    long[] nanos = new long[asked];
    int first = 0;
    for (int i = 0; i < asked; i++) {
      Payment payment = day.payment((int) ((offset + (long) i * REAL / asked) % REAL));
      long begin = System.nanoTime();
      JsonNode answer =
          http.post("/v1/inquiries", token, question.about(day, payment)).body().path("items");
      nanos[i] = System.nanoTime() - begin;
      first += answer.path(0).path("rrn").asText().equals(payment.rrn()) ? 1 : 0;
    }
    return Latency.of(question.words(), nanos, first + " of " + asked + " found first");
  }
}
