package io.reslip.suite.bench.match;

import io.reslip.suite.bench.figures.Findings;
import io.reslip.suite.bench.figures.Heading;
import io.reslip.suite.bench.figures.Side;
import io.reslip.suite.bench.figures.Step;
import io.reslip.suite.bench.harness.BenchFlags;
import io.reslip.suite.bench.harness.Harness;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a new record costs while the store grows: the first step is what the others are held to. */
@Command(
    name = "growth",
    description = "What a new record costs from feed to match while the store grows.")
public final class GrowthCommand implements Runnable {
  @Mixin private final BenchFlags flags = new BenchFlags();

  @Option(
      names = "--sizes",
      paramLabel = "N",
      split = ",",
      defaultValue = "1000000,3000000,10000000,30000000",
      description =
          "How many records are stored at each step, ascending. Default: ${DEFAULT-VALUE}.")
  private List<Long> sizes = List.of();

  @Option(
      names = "--records",
      paramLabel = "N",
      defaultValue = "100000",
      description =
          "How many records each of three sources has in a round. Default: ${DEFAULT-VALUE}.")
  private int records;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
  private CommandSpec command;

  @Override
  public void run() {
    if (records < 1 || records > MatchCommand.MOST_PAYMENTS) {
      throw new ParameterException(
          command.commandLine(), "--records must lie between 1 and " + MatchCommand.MOST_PAYMENTS);
    }
    if (!sizes.equals(sizes.stream().sorted().toList())) {
      throw new ParameterException(command.commandLine(), "--sizes must ascend");
    }
    String listed = sizes.stream().map(String::valueOf).collect(Collectors.joining(","));
    flags.run(
        new Heading(
            "growth",
            "Growth: what a new record costs while the store grows",
            "./reslip bench growth --sizes " + listed + " --records " + records,
            List.of(
                "From what ingestion has committed through feed, intake and matching to verdicts"
                    + " that are stored. The floor of each step is the first step.")),
        this::measure);
  }

  private Findings measure(Harness harness) throws IOException, SQLException {
    Pipeline pipeline = new Pipeline(harness);
    PipelineRun run = new PipelineRun(pipeline, Hold.INTAKE, records);
    harness.warmUp(run);
    List<Step> steps = new ArrayList<>();
    for (long size : sizes) {
      pipeline.fill(size);
      long stored = pipeline.stored();
      Side side = harness.measure("at " + stored, run);
      steps.add(Step.of(stored, side, steps.isEmpty() ? side : steps.getFirst().side()));
    }
    return new Findings(List.of(), steps);
  }
}
