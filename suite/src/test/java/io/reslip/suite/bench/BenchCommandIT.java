package io.reslip.suite.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Whether benchmarks measure what they say; how fast it was is no question of a test. */
class BenchCommandIT {
  private static final String FREE_PORTS = "0";

  @Test
  void ingestionIsHeldAgainstTheRowsThatItStored(@TempDir Path folder) throws Exception {
    // when
    JsonNode report =
        run(folder, "ingest", "--layout", "iso8583-unionpay-pos", "--gzip", "--records", "1200");

    // then
    JsonNode comparison = report.path("findings").path("comparisons").path(0);
    assertThat(report.path("heading").path("key").asText())
        .isEqualTo("ingest-iso8583-unionpay-pos-gzip");
    assertThat(comparison.path("subject").path("rows").asLong()).isEqualTo(1200);
    assertThat(comparison.path("floor").path("rows").asLong()).isEqualTo(1200);
    assertThat(comparison.path("ratio").path("median").asDouble()).isPositive();
    assertThat(comparison.path("subject").path("cpuSeconds").has("ingestion")).isTrue();
    assertThat(comparison.path("subject").path("cpuSeconds").has("reconciliation"))
        .as("it is stopped, not to be measured with it")
        .isFalse();
    assertThat(comparison.path("indexes").toString()).contains("record: unique btree (id");
  }

  @Test
  void matchingIsHeldAgainstTheRecordsThatItMatched(@TempDir Path folder) throws Exception {
    // when
    JsonNode report = run(folder, "match", "--records", "300");

    // then
    for (JsonNode comparison : report.path("findings").path("comparisons")) {
      assertThat(comparison.path("subject").path("rows").asLong()).isEqualTo(900 - 1 - 1);
      assertThat(comparison.path("floor").path("rows").asLong()).isEqualTo(900 - 1 - 1);
      assertThat(comparison.path("ratio").path("median").asDouble()).isPositive();
      assertThat(comparison.path("indexes")).isNotEmpty();
    }
    assertThat(report.path("findings").path("comparisons")).hasSize(2);
  }

  private static JsonNode run(Path folder, String... arguments) throws Exception {
    Path json = folder.resolve("report.json");
    CommandLine bench = new CommandLine(new BenchCommand());
    String[] all = new String[arguments.length + 6];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    String[] common = {"--rounds", "1", "--port-base", FREE_PORTS, "--json", json.toString()};
    System.arraycopy(common, 0, all, arguments.length, common.length);
    assertThat(bench.execute(all)).isZero();
    return new ObjectMapper().readTree(json.toFile());
  }
}
