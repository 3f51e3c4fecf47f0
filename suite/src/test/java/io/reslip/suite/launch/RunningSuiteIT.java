package io.reslip.suite.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.reslip.suite.console.Console;
import io.reslip.suite.console.Failure;
import io.reslip.suite.launch.process.Service;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningSuiteIT {
  private static final Path HOME = Path.of(System.getProperty("reslip.home"));

  @TempDir Path folder;

  @Test
  void aKilledServiceComesBackOnTheSamePorts() throws Exception {
    try (RunningSuite suite = start()) {
      // given
      long before = suite.pid(Service.RECONCILIATION);

      // when
      suite.kill(Service.RECONCILIATION);
      assertThat(suite.isAlive(Service.RECONCILIATION)).isFalse();
      suite.restart(Service.RECONCILIATION);

      // then
      assertThat(suite.pid(Service.RECONCILIATION)).isNotEqualTo(before);
      for (Service service : Service.values()) {
        assertThat(health(suite, service)).as(service.label()).isEqualTo(200);
        assertThat(suite.logsDirectory().resolve(service.label() + ".log")).isNotEmptyFile();
      }
    }
  }

  @Test
  void aServiceThatDiesByItselfIsReportedWithItsLog() throws Exception {
    try (RunningSuite suite = start()) {
      // given
      CompletableFuture<Void> watch = CompletableFuture.runAsync(suite::awaitTrouble);

      // when
      ProcessHandle.of(suite.pid(Service.INGESTION)).orElseThrow().destroyForcibly();

      // then
      await().until(watch::isDone);
      assertThatThrownBy(watch::join)
          .hasCauseInstanceOf(Failure.class)
          .hasMessageContaining("ingestion service ended by itself");
    }
  }

  @Test
  void servicesThatAreNotBuiltAreNamed() {
    assertThatThrownBy(() -> RunningSuite.start(SuiteOptions.temporary(folder), Console.silent()))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("not built");
  }

  private RunningSuite start() {
    return RunningSuite.start(
        SuiteOptions.temporary(HOME).withData(folder.resolve("data")), Console.silent());
  }

  private static int health(RunningSuite suite, Service service) throws Exception {
    HttpRequest question =
        HttpRequest.newBuilder(suite.managementAddress(service).resolve("/q/health/ready")).build();
    return HttpClient.newHttpClient().send(question, BodyHandlers.discarding()).statusCode();
  }
}
