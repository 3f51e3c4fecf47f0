package io.reslip.suite.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.reslip.suite.client.Ingestion;
import io.reslip.suite.client.Reconciliation;
import io.reslip.suite.client.Reconciliation.Intake;
import io.reslip.suite.client.Sent;
import io.reslip.suite.client.UploadAnswer.Counts;
import io.reslip.suite.console.Console;
import io.reslip.suite.console.Failure;
import io.reslip.suite.demo.play.Moment;
import io.reslip.suite.demo.play.Play;
import io.reslip.suite.demo.report.Review;
import io.reslip.suite.fleet.Day;
import io.reslip.suite.fleet.DayOptions;
import io.reslip.suite.fleet.Delivery;
import io.reslip.suite.fleet.Delivery.When;
import io.reslip.suite.fleet.model.Source;
import io.reslip.suite.launch.RunningSuite;
import io.reslip.suite.launch.SuiteOptions;
import io.reslip.suite.launch.process.Service;
import io.reslip.suite.truth.Truth;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** The packaged services, killed as in a power cut while the day comes in, still tell the truth. */
class PlayedDayIT {
  private static final Path HOME = Path.of(System.getProperty("reslip.home"));
  // A switch log of more than 1.25 MiB, so that it is read and kept while it comes.
  private static final int TERMINALS = 40;
  private static final int PAYMENTS = 240;

  @Test
  void killedServicesLoseNothingAndInventNothing() {
    // given
    Day day =
        new Day(
            new DayOptions(ThreadLocalRandom.current().nextInt(1_000_000), TERMINALS, PAYMENTS));
    try (RunningSuite suite =
        RunningSuite.start(SuiteOptions.temporary(HOME).withSimulatedClock(), Console.silent())) {
      Play play = new Play(suite, day, Console.silent());
      play.agree();
      play.send(Moment.AFTERNOON, When.AFTERNOON);
      List<Sent> acknowledged = new ArrayList<>();

      // when reconciliation is killed while files come in
      CompletableFuture<Void> journals =
          CompletableFuture.runAsync(
              () -> of(play, Source.TERMINAL).forEach(one -> acknowledged.add(play.deliver(one))));
      killWhileMatching(suite);
      journals.join();

      // and ingestion in the middle of a file
      Delivery switchLog = of(play, Source.HOST).getFirst();
      Optional<Sent> unanswered = deliverAndKill(suite, play, switchLog);
      suite.restart(Service.INGESTION);

      // then what was acknowledged is there, once
      assertThat(unanswered).isEmpty();
      assertThatAllIsThereOnce(suite, acknowledged);

      // when what was not acknowledged is sent again, and the rest
      Counts again = play.deliver(switchLog).answer().counts();
      assertThat(again.duplicate()).as("what was committed before the cut").isPositive();
      assertThat(again.accepted()).isPositive();
      assertThat(again.conflicting() + again.quarantined()).isZero();
      of(play, Source.SCHEME).forEach(play::deliver);
      of(play, Source.TILL).forEach(play::deliver);
      suite.kill(Service.RECONCILIATION);
      suite.restart(Service.RECONCILIATION);
      play.awaitMatched();
      play.noticeWhatIsLate();
      play.send(Moment.LATE_FILES, When.LATE);
      play.closeTheWindows();
      play.repair();

      // then
      List<String> wrong = new ArrayList<>(Review.of(play.outcome(), Truth.of(day)).wrong());
      wrong.removeIf(one -> one.startsWith(switchLog.name() + " holds"));
      assertThat(wrong).as("seed " + day.options().seed()).isEmpty();
      assertThat(new CardHunt(day).in(suite.dataDirectory()))
          .as("files of the suite, databases and logs among them, that hold a card number")
          .isEmpty();
    }
  }

  private static List<Delivery> of(Play play, Source source) {
    return play.due(When.EVENING).stream().filter(one -> one.source() == source).toList();
  }

  private static void killWhileMatching(RunningSuite suite) {
    Reconciliation reconciliation = new Reconciliation(suite.access());
    long before = reconciliation.intake().matchedTo();
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> {
          Intake intake = reconciliation.intake();
          return intake.matchedTo() > before && !intake.idle();
        });
    suite.kill(Service.RECONCILIATION);
    suite.restart(Service.RECONCILIATION);
  }

  /** Sends the file, and kills ingestion when all but the last of it was handed over. */
  private static Optional<Sent> deliverAndKill(RunningSuite suite, Play play, Delivery delivery) {
    Delivery interrupted =
        new Delivery(
            delivery.name(),
            delivery.businessDate(),
            delivery.source(),
            delivery.layout(),
            delivery.merchantId(),
            delivery.terminalId(),
            delivery.complete(),
            delivery.when(),
            delivery.twice(),
            out -> delivery.content().writeTo(new Cutting(suite, out, sizeOf(delivery))));
    try {
      return Optional.of(play.deliver(interrupted));
    } catch (UncheckedIOException | Failure expected) {
      if (suite.isAlive(Service.INGESTION)) {
        throw expected;
      }
      return Optional.empty();
    }
  }

  private static long sizeOf(Delivery delivery) {
    long[] size = new long[1];
    try {
      delivery
          .content()
          .writeTo(
              new OutputStream() {
                @Override
                public void write(int one) {
                  size[0]++;
                }

                @Override
                public void write(byte[] bytes, int offset, int length) {
                  size[0] += length;
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return size[0];
  }

  private static void assertThatAllIsThereOnce(RunningSuite suite, List<Sent> acknowledged) {
    Ingestion ingestion = new Ingestion(suite.access());
    assertThat(acknowledged).isNotEmpty();
    for (Sent sent : acknowledged) {
      assertThat(ingestion.upload(sent.answer().id()).counts()).isEqualTo(sent.answer().counts());
      Sent again = ingestion.send(sent.delivery());
      assertThat(again.status()).isEqualTo(200);
      assertThat(again.answer()).isEqualTo(sent.answer());
    }
  }
}
