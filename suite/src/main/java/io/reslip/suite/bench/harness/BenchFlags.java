package io.reslip.suite.bench.harness;

import io.reslip.suite.bench.figures.Findings;
import io.reslip.suite.bench.figures.Heading;
import io.reslip.suite.bench.figures.Machine;
import io.reslip.suite.bench.figures.Report;
import io.reslip.suite.bench.report.BenchmarksPage;
import io.reslip.suite.bench.report.JsonReport;
import io.reslip.suite.bench.report.ReportText;
import io.reslip.suite.console.Console;
import io.reslip.suite.console.Failure;
import io.reslip.suite.launch.LaunchFlags;
import io.reslip.suite.launch.RunningSuite;
import io.reslip.suite.launch.SuiteOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What every benchmark takes, and how it is run. */
public final class BenchFlags {
  private static final int MOST_ROUNDS = 1000;

  @Mixin private final LaunchFlags launch = new LaunchFlags();

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "5",
      description = "How often subject and floor alternate. Default: ${DEFAULT-VALUE}.")
  private int rounds;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write the figures to FILE as JSON too, run by run.")
  private @Nullable Path json;

  @Option(
      names = "--record",
      description = "Put the figures into docs/benchmarks.md, in this benchmark's own section.")
  private boolean record;

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
  private CommandSpec command;

  /** Starts the suite under a simulated clock, measures, and tells. */
  public void run(Heading heading, Benchmark benchmark) {
    if (rounds < 1 || rounds > MOST_ROUNDS) {
      throw new ParameterException(
          command.commandLine(), "--rounds must lie between 1 and " + MOST_ROUNDS);
    }
    SuiteOptions options = launch.options().withSimulatedClock();
    Console console = Console.system();
    double load = MachineProbe.load();
    console.heading("Starting Reslip");
    try (RunningSuite suite = RunningSuite.start(options, console);
        Harness harness = new Harness(suite, rounds, console)) {
      console.gap();
      Findings findings = benchmark.measure(harness);
      Machine machine = MachineProbe.look(harness.server(), load);
      tell(
          new Report(heading, LocalDate.now(ZoneOffset.UTC), rounds, machine, findings),
          options,
          console);
    } catch (IOException | UncheckedIOException | SQLException e) {
      throw new Failure(
          "The benchmark could not be run to its end: " + e.getMessage(), e, List.of());
    }
  }

  private void tell(Report report, SuiteOptions options, Console console) {
    ReportText.lines(report).forEach(console::line);
    if (json != null) {
      JsonReport.write(report, json);
    }
    if (record) {
      Path page = options.home().resolve("docs/benchmarks.md");
      BenchmarksPage.record(report, page);
      console.gap();
      console.line("Recorded in " + page);
    }
  }
}
