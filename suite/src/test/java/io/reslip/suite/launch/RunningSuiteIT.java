package io.reslip.suite.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.reslip.suite.console.Console;
import io.reslip.suite.console.Failure;
import io.reslip.suite.launch.access.Role;
import io.reslip.suite.launch.process.Service;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** One suite for all tests: each leaves it whole. */
@TestInstance(Lifecycle.PER_CLASS)
class RunningSuiteIT {
  private static final Path HOME = Path.of(System.getProperty("reslip.home"));

  private final HttpClient client = HttpClient.newHttpClient();
  private RunningSuite suite;

  @BeforeAll
  void start() {
    suite = RunningSuite.start(SuiteOptions.temporary(HOME).withSimulatedClock(), Console.silent());
  }

  @AfterAll
  void stop() {
    suite.close();
    assertThat(suite.dataDirectory()).doesNotExist();
  }

  @Test
  void aKilledServiceComesBackOnTheSamePorts() throws Exception {
    // given
    long before = suite.pid(Service.RECONCILIATION);

    // when
    suite.kill(Service.RECONCILIATION);
    assertThat(suite.isAlive(Service.RECONCILIATION)).isFalse();
    suite.restart(Service.RECONCILIATION);

    // then
    assertThat(suite.pid(Service.RECONCILIATION)).isNotEqualTo(before);
    for (Service service : Service.values()) {
      URI ready = suite.managementAddress(service).resolve("/q/health/ready");
      assertThat(get(ready).statusCode()).as(service.label()).isEqualTo(200);
      assertThat(suite.logsDirectory().resolve(service.label() + ".log")).isNotEmptyFile();
    }
  }

  @Test
  void itsTokensAreTakenAndNothingElseIs() throws Exception {
    // given
    URI clock = suite.address(Service.RECONCILIATION).resolve("/v1/clock");
    String good = suite.access().token(Role.CONFIG_ADMIN);
    String forged = good.substring(0, good.length() - 8) + "AAAAAAAA";

    // then
    HttpResponse<String> answer = get(clock, "Authorization", "Bearer " + good);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"simulated\":true");
    assertThat(get(clock, "Authorization", "Bearer " + forged).statusCode()).isEqualTo(401);
    assertThat(get(clock).statusCode()).isEqualTo(401);
  }

  @Test
  void aServiceThatDiesByItselfIsReported() throws Exception {
    // given
    CompletableFuture<Void> watch = CompletableFuture.runAsync(suite::awaitTrouble);

    // when
    ProcessHandle.of(suite.pid(Service.INGESTION)).orElseThrow().destroyForcibly();

    // then
    await().until(watch::isDone);
    assertThatThrownBy(watch::join)
        .hasCauseInstanceOf(Failure.class)
        .hasMessageContaining("ingestion service ended by itself");
    suite.restart(Service.INGESTION);
  }

  @Test
  void servicesThatAreNotBuiltAreNamed(@TempDir Path elsewhere) {
    assertThatThrownBy(
            () -> RunningSuite.start(SuiteOptions.temporary(elsewhere), Console.silent()))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("not built");
  }

  private HttpResponse<String> get(URI address, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(address);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
