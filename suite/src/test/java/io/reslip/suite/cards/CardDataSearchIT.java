package io.reslip.suite.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.reslip.suite.cards.search.CardDataSearch;
import io.reslip.suite.cards.search.Databases;
import io.reslip.suite.cards.sending.Storm;
import io.reslip.suite.client.Reconciliation;
import io.reslip.suite.console.Console;
import io.reslip.suite.launch.RunningSuite;
import io.reslip.suite.launch.SuiteOptions;
import io.reslip.suite.launch.process.Service;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** Card data goes in on every way, and is found nowhere: not in tables, files, logs or answers. */
class CardDataSearchIT {
  private static final Path HOME = Path.of(System.getProperty("reslip.home"));
  private static final long MUCH = 1 << 20;

  @Test
  void nothingThatIsKeptSaidOrLoggedHoldsCardData() throws Exception {
    // given services that log all they can
    long seed = Long.getLong("reslip.cards.seed", ThreadLocalRandom.current().nextLong());
    try (RunningSuite suite =
        RunningSuite.start(
            SuiteOptions.temporary(HOME).withSimulatedClock().withLogLevel("TRACE"),
            Console.silent())) {
      Storm storm = new Storm(suite.access(), seed);

      // when card data comes in on every way
      int evidence = storm.send();
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> new Reconciliation(suite.access()).intake().idle());
      storm.readLists();

      // then it is nowhere
      CardDataSearch search = new CardDataSearch(storm.secrets());
      storm.searchAnswers(search);
      for (Service service : Service.values()) {
        search.in("the metrics of " + service.label(), metrics(suite, service));
        assertThat(new Databases(search).look(suite.database(service))).isGreaterThan(5);
      }
      Path programs = suite.dataDirectory().resolve("postgres/programs");
      assertThat(programs).isDirectory();
      search.inFilesOf(suite.dataDirectory(), programs);
      assertThat(search.hits()).as("seed " + seed + ", answers " + storm.statuses()).isEmpty();

      // and it was looked for where there was something to see
      assertThat(evidence).isGreaterThan(10);
      assertThat(Files.size(suite.logsDirectory().resolve("ingestion.log"))).isGreaterThan(MUCH);
      assertThat(search.bytes()).isGreaterThan(50 * MUCH);
    }
  }

  private static String metrics(RunningSuite suite, Service service) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(suite.managementAddress(service).resolve("/q/metrics")).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString()).body();
    }
  }
}
