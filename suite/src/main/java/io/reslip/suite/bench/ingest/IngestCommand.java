package io.reslip.suite.bench.ingest;

import io.reslip.suite.bench.figures.Findings;
import io.reslip.suite.bench.figures.Heading;
import io.reslip.suite.bench.harness.BenchFlags;
import io.reslip.suite.bench.harness.Harness;
import io.reslip.suite.bench.load.CsvLines;
import io.reslip.suite.bench.load.NdjsonLines;
import io.reslip.suite.bench.load.PaymentLayout;
import io.reslip.suite.bench.load.PosJournal;
import io.reslip.suite.launch.process.Service;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** One upload from its first byte to its acknowledgement, against COPY of what it stored. */
@Command(
    name = "ingest",
    description = "Records over HTTP into ingestion, against binary COPY of the rows they become.")
public final class IngestCommand implements Runnable {
  private static final List<PaymentLayout> LAYOUTS =
      List.of(new NdjsonLines("HOST", false), new CsvLines(), new PosJournal());
  private static final int MOST_RECORDS = 100_000_000;

  @Mixin private final BenchFlags flags = new BenchFlags();

  @Option(
      names = "--records",
      paramLabel = "N",
      defaultValue = "300000",
      description = "How many records an upload holds. Default: ${DEFAULT-VALUE}.")
  private int records;

  @Option(
      names = "--layout",
      paramLabel = "NAME",
      defaultValue = "reslip-ndjson",
      description = "reslip-ndjson, reslip-csv or iso8583-unionpay-pos. Default: ${DEFAULT-VALUE}.")
  private String layout = "";

  @Option(names = "--gzip", description = "Send the upload compressed.")
  private boolean gzip;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
  private CommandSpec command;

  @Override
  public void run() {
    if (records < 1 || records > MOST_RECORDS) {
      throw new ParameterException(
          command.commandLine(), "--records must lie between 1 and " + MOST_RECORDS);
    }
    PaymentLayout chosen = chosen();
    flags.run(heading(), harness -> measure(harness, chosen));
  }

  private PaymentLayout chosen() {
    return LAYOUTS.stream()
        .filter(each -> each.layout().equals(layout))
        .findFirst()
        .orElseThrow(() ->
            new ParameterException(
                command.commandLine(),
                "--layout must be one of "
                    + String.join(", ", LAYOUTS.stream().map(PaymentLayout::layout).toList())));
  }

  private Heading heading() {
    String coding = gzip ? ", gzip" : "";
    return new Heading(
        "ingest-" + layout + (gzip ? "-gzip" : ""),
        "Ingest: " + layout + coding,
        "./reslip bench ingest --records "
            + records
            + " --layout "
            + layout
            + (gzip ? " --gzip" : ""),
        List.of(
            "Ingestion runs with a heap of 256 MiB and nothing else runs beside it: the other two"
                + " services are stopped. The upload is written to a file before the clock runs."));
  }

  private Findings measure(Harness harness, PaymentLayout chosen) throws IOException, SQLException {
    harness.suite().kill(Service.RECONCILIATION);
    harness.suite().kill(Service.NOTIFICATION);
    return Findings.of(harness.compare(new IngestContest(harness, chosen, gzip, records)));
  }
}
