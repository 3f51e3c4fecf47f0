package io.reslip.suite.fleet.file;

import io.reslip.suite.fleet.journal.Journal;
import io.reslip.suite.fleet.model.Operation;
import io.reslip.suite.fleet.model.Original;
import io.reslip.suite.fleet.model.Source;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;

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
          "original.authCode");

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
      line.set("occurredAt", times.at(operation.second()))
          .set("type", operation.type().name())
          .set("result", operation.approved() ? "APPROVED" : "DECLINED")
          .set("responseCode", operation.responseCode())
          .set("merchantId", operation.terminal().merchant().id())
          .set("terminalId", operation.terminal().id())
          .set("acquirerId", Journal.ACQUIRER)
          .set("batch", operation.batch())
          .set("stan", operation.stan())
          .set("rrn", operation.rrn())
          .set("authCode", operation.authCode())
          .set("entryMode", operation.entryMode())
          .set("amount", operation.amountTold(Source.HOST))
          .set("currency", "CNY")
          .set("direction", operation.type().direction());
      card(operation);
      original(operation);
      line.write(out);
    }
    return lines;
  }

  // As in real logs, one release of the switch masks and the other does not yet.
  private void card(Operation operation) {
    if (operation.terminal().index() % 3 == 0) {
      line.set("card", operation.card().number());
    } else {
      line.set("cardMask", operation.card().mask());
    }
  }

  private void original(Operation operation) {
    Original original = operation.original();
    if (original != null) {
      line.set("original.batch", original.batch())
          .set("original.stan", original.stan())
          .set("original.rrn", original.rrn())
          .set("original.authCode", original.authCode());
    }
  }
}
