package io.reslip.suite.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reslip.suite.bench.figures.Figures;
import io.reslip.suite.bench.figures.Findings;
import io.reslip.suite.bench.figures.Side;
import io.reslip.suite.bench.figures.Step;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTextTest {

  @Test
  void aComparisonIsToldWithBothSidesBesideEachOther() {
    assertThat(
            String.join("\n", ReportText.lines(Figures.report(Findings.of(Figures.comparison())))))
        .isEqualTo(
            """
            Some benchmark
              2026-06-15, 3 rounds
              2 cores, 8 GiB, Linux amd64, JDK 25, PostgreSQL 17.11 (fsync on), load average 0.5 before and 1.3 after
              Note.

            All the way
              subject: reads and writes
              floor:   only writes
                                                                           subject                    floor
              records a second                                  500 (250 to 1,000)   1,000 (1,000 to 1,000)
              seconds                                          2.00 (1.00 to 4.00)      1.00 (1.00 to 1.00)
              records a round                                                1,000                    1,000
              MB a round                                                       2.0                      2.0
              MB written to PostgreSQL's log                                   3.0                      3.0
              CPU seconds, ingestion                              0.4 (0.4 to 0.8)         0.1 (0.1 to 0.1)
              CPU microseconds for one, without the bench   400.0 (400.0 to 800.0)   100.0 (100.0 to 100.0)
              Ratio 0.500 (0.250 to 1.000) of the floor's pace; by CPU for one 0.250 (0.125 to 0.250).
              Indexes kept:
                record: btree (rrn)\
            """);
  }

  @Test
  void stepsAreToldAgainstTheFirst() {
    // given
    Side first = Side.of("it", List.of(Figures.run(2, 0.1)));
    Side slower = Side.of("it", List.of(Figures.run(2.5, 0.2)));
    Findings findings =
        new Findings(
            List.of(),
            List.of(Step.of(1_000_000, first, first), Step.of(2_000_000, slower, first)));

    // when
    List<String> lines = ReportText.lines(Figures.report(findings));

    // then
    assertThat(lines.subList(5, lines.size()))
        .containsExactly(
            "  stored before     new           a second           CPU µs for one   time for one   CPU for one",
            "  1,000,000       1,000   500 (500 to 500)   100.0 (100.0 to 100.0)         × 1.00        × 1.00",
            "  2,000,000       1,000   400 (400 to 400)   200.0 (200.0 to 200.0)         × 1.25        × 2.00",
            "  The costliest step takes 1.25 times the time of the cheapest.");
  }

  @Test
  void programsReadEveryRun(@TempDir Path folder) throws Exception {
    // when
    Path file = folder.resolve("report.json");
    JsonReport.write(Figures.report(Findings.of(Figures.comparison())), file);

    // then
    JsonNode report = new ObjectMapper().readTree(file.toFile());
    JsonNode comparison = report.path("findings").path("comparisons").path(0);
    assertThat(report.path("date").asText()).isEqualTo("2026-06-15");
    assertThat(comparison.path("ratio").path("median").asDouble()).isEqualTo(0.5);
    assertThat(comparison.path("subject").path("runs")).hasSize(3);
    assertThat(
            comparison
                .path("subject")
                .path("runs")
                .path(0)
                .path("cpuSeconds")
                .path("ingestion")
                .asDouble())
        .isEqualTo(0.4);
    assertThat(report.path("machine").path("cores").asInt()).isEqualTo(2);
  }
}
