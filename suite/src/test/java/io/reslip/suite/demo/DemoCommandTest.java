package io.reslip.suite.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DemoCommandTest {
  private final StringWriter printed = new StringWriter();
  private final CommandLine line = new CommandLine(new DemoCommand());

  DemoCommandTest() {
    line.setOut(new PrintWriter(printed, true));
    line.setErr(new PrintWriter(printed, true));
  }

  @Test
  void aDayThatIsTooSmallIsRefusedBeforeAnythingStarts() {
    assertThat(line.execute("--once", "--terminals", "1")).isEqualTo(2);
    assertThat(printed.toString()).contains("--terminals must lie between 2 and 9999");
  }

  @Test
  void aReportThatCannotBeWrittenIsToldBeforeAnythingStarts(@TempDir Path folder) {
    // given
    line.setExecutionExceptionHandler((failure, command, parsed) -> {
      printed.append(failure.getMessage());
      return 1;
    });

    // then
    assertThat(line.execute("--json", folder.resolve("absent/report.json").toString())).isOne();
    assertThat(line.execute("--json", folder.toString())).isOne();
    assertThat(printed.toString()).contains("cannot be written to " + folder);
  }

  @Test
  void helpNamesTheDefaults() {
    assertThat(line.execute("--help")).isZero();
    assertThat(printed.toString())
        .contains("--terminals=N", "Default: 40", "--sales=N", "Default: 50", "--seed=S", "--json");
  }
}
