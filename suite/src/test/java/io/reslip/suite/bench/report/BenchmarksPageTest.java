package io.reslip.suite.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reslip.suite.bench.figures.Figures;
import io.reslip.suite.bench.figures.Findings;
import io.reslip.suite.console.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarksPageTest {

  @Test
  void aNewSectionGoesToTheEnd() {
    assertThat(BenchmarksPage.with(List.of("# Benchmarks"), "a", List.of("new")))
        .containsExactly("# Benchmarks", "", "<!-- bench:a -->", "new", "<!-- /bench:a -->");
  }

  @Test
  void onlyItsOwnSectionIsReplaced() {
    // given
    List<String> page =
        List.of(
            "prose",
            "<!-- bench:a -->",
            "old",
            "older",
            "<!-- /bench:a -->",
            "more prose",
            "<!-- bench:b -->",
            "other",
            "<!-- /bench:b -->");

    // then
    assertThat(BenchmarksPage.with(page, "a", List.of("new")))
        .containsExactly(
            "prose",
            "<!-- bench:a -->",
            "new",
            "<!-- /bench:a -->",
            "more prose",
            "<!-- bench:b -->",
            "other",
            "<!-- /bench:b -->");
  }

  @Test
  void aSectionWithoutItsEndIsNotGuessed() {
    assertThatThrownBy(
            () -> BenchmarksPage.with(List.of("<!-- bench:a -->", "prose"), "a", List.of()))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("one of its two markers");
  }

  @Test
  void recordingTwiceLeavesOneSection(@TempDir Path folder) throws Exception {
    // given
    Path page = folder.resolve("benchmarks.md");
    Files.writeString(page, "# Benchmarks\n");

    // when
    BenchmarksPage.record(Figures.report(Findings.of(Figures.comparison())), page);
    BenchmarksPage.record(Figures.report(Findings.of(Figures.comparison())), page);

    // then
    assertThat(Files.readString(page))
        .isEqualTo(
            """
            # Benchmarks

            <!-- bench:some -->
            ## Some benchmark

            `./reslip bench some --records 1000 --rounds 3`, 2026-06-15, 3 rounds: 2 cores, 8 GiB, Linux amd64, JDK 25, PostgreSQL 17.11 (fsync on), load average 0.5 before and 1.3 after.
            Note.

            ### All the way

            - Subject: reads and writes
            - Floor: only writes

            **Ratio 0.500 (0.250 to 1.000) of the floor's pace; by CPU for one 0.250 (0.125 to 0.250).**

            |  | subject | floor |
            | --- | ---: | ---: |
            | records a second | 500 (250 to 1,000) | 1,000 (1,000 to 1,000) |
            | seconds | 2.00 (1.00 to 4.00) | 1.00 (1.00 to 1.00) |
            | records a round | 1,000 | 1,000 |
            | MB a round | 2.0 | 2.0 |
            | MB written to PostgreSQL's log | 3.0 | 3.0 |
            | CPU seconds, ingestion | 0.4 (0.4 to 0.8) | 0.1 (0.1 to 0.1) |
            | CPU microseconds for one, without the bench | 400.0 (400.0 to 800.0) | 100.0 (100.0 to 100.0) |

            Indexes kept: `record: btree (rrn)`.
            <!-- /bench:some -->
            """);
  }
}
