package io.reslip.suite.launch.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceProcessTest {
  @TempDir Path folder;

  private final AtomicReference<ServiceProcess> ended = new AtomicReference<>();

  @Test
  void theProcessIdIsThatOfTheProgramItself() throws Exception {
    try (ServiceProcess process =
        start("echo $$ >'" + folder.resolve("id") + "'; exec sleep 100")) {
      await()
          .until(() -> Files.exists(folder.resolve("id")) && Files.size(folder.resolve("id")) > 0);
      assertThat(Files.readString(folder.resolve("id")).strip())
          .isEqualTo(Long.toString(process.pid()));
    }
  }

  @Test
  void anEndThatNobodyAskedForIsReportedWithTheEndOfTheLog() {
    ServiceProcess process = start("echo 'No space left on device'; exit 7");
    await().untilAsserted(() -> assertThat(ended).hasValue(process));
    assertThat(ServiceFailure.ended(process))
        .hasMessageContaining("ingestion")
        .hasMessageContaining("7");
    assertThat(ServiceFailure.ended(process).advice())
        .anySatisfy(line -> assertThat(line).contains("The disk is full"))
        .anySatisfy(line -> assertThat(line).contains("| No space left on device"));
  }

  @Test
  void aKillIsNoSurprise() {
    ServiceProcess process = start("exec sleep 100");
    process.kill();
    assertThat(process.isAlive()).isFalse();
    assertThat(ended).hasNullValue();
  }

  @Test
  void settingsOfOtherProgramsDoNotReachTheService() {
    ServiceProcess process =
        ServiceProcess.start(
            Service.INGESTION,
            List.of("/bin/sh", "-c", "env"),
            Map.of("QUARKUS_HTTP_PORT", "1"),
            folder.resolve("log"),
            ended::set);
    await().until(() -> !process.isAlive());
    assertThat(LogTail.of(process.log(), 1000))
        .filteredOn(line -> line.startsWith("QUARKUS_") || line.startsWith("RESLIP_"))
        .containsExactly("QUARKUS_HTTP_PORT=1");
  }

  @Test
  void aServiceThatDoesNotListenIsKilled() {
    ServiceProcess deaf = start("trap '' TERM; echo deaf; while :; do sleep 0.1; done");
    await().until(() -> LogTail.of(deaf.log(), 1).contains("deaf"));
    long begin = System.nanoTime();
    deaf.close(Duration.ofMillis(300));
    assertThat(deaf.isAlive()).isFalse();
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
  }

  private ServiceProcess start(String script) {
    return ServiceProcess.start(
        Service.INGESTION,
        List.of("/bin/sh", "-c", script),
        Map.of(),
        folder.resolve("log"),
        ended::set);
  }
}
