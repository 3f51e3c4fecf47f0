package io.reslip.suite.bench.match;

import io.reslip.suite.bench.figures.Comparison;
import io.reslip.suite.bench.figures.Findings;
import io.reslip.suite.bench.figures.Heading;
import io.reslip.suite.bench.floor.ScratchTables;
import io.reslip.suite.bench.harness.BenchFlags;
import io.reslip.suite.bench.harness.Harness;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Matching alone, and the whole way from the feed; each against its floor. */
@Command(
    name = "match",
    description = "From the feed to matches that are stored, against grouping and COPY in SQL.")
public final class MatchCommand implements Runnable {
  static final int MOST_PAYMENTS = 10_000_000;

  @Mixin private final BenchFlags flags = new BenchFlags();

  @Option(
      names = "--records",
      paramLabel = "N",
      defaultValue = "200000",
      description =
          "How many records each of three sources has in a round. Default: ${DEFAULT-VALUE}.")
  private int records;

  @Option(
      names = "--from-stored",
      paramLabel = "N",
      defaultValue = "0",
      description = "Store about this many records before measuring. Default: ${DEFAULT-VALUE}.")
  private long fromStored;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
  private CommandSpec command;

  @Override
  public void run() {
    if (records < 1 || records > MOST_PAYMENTS) {
      throw new ParameterException(
          command.commandLine(), "--records must lie between 1 and " + MOST_PAYMENTS);
    }
    flags.run(heading(), this::measure);
  }

  private Heading heading() {
    return new Heading(
        "match" + (fromStored > 0 ? "-from-stored" : ""),
        "Match" + (fromStored > 0 ? ", into a store that is filled already" : ""),
        "./reslip bench match --records "
            + records
            + (fromStored > 0 ? " --from-stored " + fromStored : ""),
        List.of(
            "Switch, scheme and terminals tell of the same payments, one file after the other; one"
                + " in a thousand is lost or wrong somewhere. Each round adds a business day to the"
                + " store.",
            "Matching cannot be had without judging: verdicts and outcomes are part of the subject,"
                + " and of no floor."));
  }

  private Findings measure(Harness harness) throws IOException, SQLException {
    Pipeline pipeline = new Pipeline(harness);
    ScratchTables scratch = new ScratchTables(pipeline.database());
    pipeline.fill(fromStored);
    Comparison passes = harness.compare(new PassesContest(pipeline, records));
    Comparison whole =
        harness.compare(new WholeContest(pipeline, scratch, records, pipeline.folder()));
    return Findings.of(passes, whole);
  }
}
