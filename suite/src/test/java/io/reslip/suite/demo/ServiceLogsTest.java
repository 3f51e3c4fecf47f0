package io.reslip.suite.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceLogsTest {

  @Test
  void errorsAreShownWithTheirCausesAndNothingElse(@TempDir Path logs) throws Exception {
    // given
    Files.writeString(
        logs.resolve("ingestion.log"),
        "10:00 INFO  started\n10:01 ERROR [upload] not kept\n"
            + "\tat one\n".repeat(30)
            + "Caused by: java.io.IOException: disk full\n");
    Files.writeString(logs.resolve("notification.log"), "10:00 INFO  started\n");

    // when
    List<String> shown = ServiceLogs.errors(logs);

    // then
    assertThat(shown)
        .hasSize(10)
        .startsWith("From ingestion.log:", "  | 10:01 ERROR [upload] not kept")
        .endsWith("  | Caused by: java.io.IOException: disk full");
  }

  @Test
  void ofManyErrorsTheLastAreShown() {
    List<String> lines = List.of("1 ERROR a", "2 ERROR b", "3 ERROR c", "4 ERROR d", "5 INFO e");
    assertThat(ServiceLogs.errorsOf(lines))
        .containsExactly("2 ERROR b", "3 ERROR c", "4 ERROR d", "5 INFO e");
  }
}
