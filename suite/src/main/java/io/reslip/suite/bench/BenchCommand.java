package io.reslip.suite.bench;

import io.reslip.suite.bench.accuracy.AccuracyCommand;
import io.reslip.suite.bench.faults.FaultsCommand;
import io.reslip.suite.bench.fleet.FleetCommand;
import io.reslip.suite.bench.ingest.IngestCommand;
import io.reslip.suite.bench.inquiry.InquiryCommand;
import io.reslip.suite.bench.match.GrowthCommand;
import io.reslip.suite.bench.match.MatchCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./reslip bench}: each benchmark is a command of its own below this one. */
@Command(
    name = "bench",
    description = "Measure one thing against a floor taken in the same run.",
    synopsisSubcommandLabel = "NAME",
    subcommands = {
      AccuracyCommand.class,
      FleetCommand.class,
      IngestCommand.class,
      MatchCommand.class,
      GrowthCommand.class,
      InquiryCommand.class,
      FaultsCommand.class,
    })
public final class BenchCommand implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
  private CommandSpec command;

  /** Lists the benchmarks. */
  @Override
  public void run() {
    CommandLine.usage(command, System.out);
  }
}
