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

/** The acquirer's switch log, layout {@code reslip-csv}, declines included. */
public final class HostLog {
  private static final List<String> COLUMNS =
      List.of(
          "occurredAt",
          "type",
          "result",
          "responseCode",
          "merchantId",
          "terminalId",
          "acquirerId",
          "batch",
          "stan",
          "rrn",
          "authCode",
          "card",
          "cardMask",
          "entryMode",
          "amount",
          "currency",
          "direction",
          "original.batch",
          "original.stan",
          "original.rrn",
          "original.authCode",
          "rail",
          "merchantOrderNo",
          "channelOrderNo",
          "refundNo",
          "original.merchantOrderNo");

  private final Times times;
  private final OutputStream out;
  private final CsvLine line = new CsvLine(COLUMNS);

  /** Begins the file. */
  public HostLog(LocalDate day, OutputStream out) throws IOException {
    this.times = new Times(day);
    this.out = out;
    CsvLine.writeHeader(COLUMNS, out);
  }

  /** Writes what the host says of this operation, and tells how many lines that took. */
  public int write(Operation operation) throws IOException {
    int lines = operation.told(Source.HOST);
    for (int i = 0; i < lines; i++) {
      line.add(times.at(operation.second()))
          .add(operation.type().name())
          .add(operation.resultTold(Source.HOST))
          .add(operation.responseCode())
          .add(operation.terminal().merchant().id())
          .add(operation.terminal().id())
          .add(Journal.ACQUIRER)
          .add(operation.batch())
          .add(operation.stan())
          .add(operation.rrn())
          .add(operation.authCode());
      card(operation);
      line.add(operation.entryMode())
          .add(operation.amountTold(Source.HOST))
          .add("CNY")
          .add(operation.type().direction());
      original(operation.original());
      wallet(operation.wallet());
      line.write(out);
    }
    return lines;
  }

  // As in real logs, one release of the switch masks and the other does not yet.
  private void card(Operation operation) {
    if (operation.wallet() != null) {
      line.add(null).add(null);
      return;
    }
    boolean masked = operation.terminal().index() % 3 != 0;
    line.add(masked ? null : operation.card().number())
        .add(masked ? operation.card().mask() : null);
  }

  private void wallet(@Nullable Wallet wallet) {
    if (wallet == null) {
      line.blanks(5);
      return;
    }
    boolean refund = wallet.refundNo() != null;
    line.add(wallet.rail().name())
        .add(refund ? null : wallet.merchantOrderNo())
        .add(wallet.channelOrderNo())
        .add(wallet.refundNo())
        .add(refund ? wallet.merchantOrderNo() : null);
  }

  private void original(@Nullable Original original) {
    line.add(original == null ? null : original.batch())
        .add(original == null ? null : original.stan())
        .add(original == null ? null : original.rrn())
        .add(original == null ? null : original.authCode());
  }
}
