package io.reslip.suite.fleet.file;

import io.reslip.suite.fleet.journal.Journal;
import io.reslip.suite.fleet.model.Operation;
import io.reslip.suite.fleet.model.Original;
import io.reslip.suite.fleet.model.Source;
import io.reslip.suite.fleet.model.Wallet;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a terminal's app for wallets keeps of the day, layout {@code reslip-csv}. It counts with the
 * terminal's trace numbers, and takes the time from the answer.
 */
public final class AppJournal {
  private static final List<String> COLUMNS =
      List.of(
          "occurredAt",
          "rail",
          "type",
          "result",
          "responseCode",
          "merchantId",
          "terminalId",
          "acquirerId",
          "batch",
          "stan",
          "rrn",
          "merchantOrderNo",
          "channelOrderNo",
          "refundNo",
          "amount",
          "currency",
          "direction",
          "original.batch",
          "original.stan",
          "original.rrn");

  private final Times times;
  private final OutputStream out;
  private final CsvLine line = new CsvLine(COLUMNS);

  /** Begins the file. */
  public AppJournal(LocalDate day, OutputStream out) throws IOException {
    this.times = new Times(day);
    this.out = out;
    CsvLine.writeHeader(COLUMNS, out);
  }

  /** Writes what the app still has of this operation, and tells how many lines that took. */
  public int write(Operation operation) throws IOException {
    Wallet wallet = operation.wallet();
    int lines = wallet == null ? 0 : operation.told(Source.TERMINAL);
    for (int i = 0; i < lines && wallet != null; i++) {
      line.add(times.at(operation.second()))
          .add(wallet.rail().name())
          .add(operation.type().name())
          .add(operation.resultTold(Source.TERMINAL))
          .add(operation.responseCode())
          .add(operation.terminal().merchant().id())
          .add(operation.terminal().id())
          .add(Journal.ACQUIRER)
          .add(operation.batch())
          .add(operation.stan())
          .add(operation.rrn())
          .add(wallet.merchantOrderNo())
          .add(wallet.channelOrderNo())
          .add(wallet.refundNo())
          .add(operation.amountTold(Source.TERMINAL))
          .add("CNY")
          .add(operation.type().direction());
      original(operation.original());
      line.write(out);
    }
    return lines;
  }

  private void original(@Nullable Original original) {
    line.add(original == null ? null : original.batch())
        .add(original == null ? null : original.stan())
        .add(original == null ? null : original.rrn());
  }
}
