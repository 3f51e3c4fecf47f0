package io.reslip.suite.fleet.file;

import io.reslip.suite.fleet.journal.Journal;
import io.reslip.suite.fleet.model.Operation;
import io.reslip.suite.fleet.model.OperationType;
import io.reslip.suite.fleet.model.Source;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;

/** The card scheme's clearing file of one cycle, layout {@code reslip-csv}. */
public final class ClearingFile {
  private static final List<String> COLUMNS =
      List.of(
          "cycle",
          "settlementDate",
          "type",
          "merchantId",
          "mcc",
          "terminalId",
          "acquirerId",
          "stan",
          "rrn",
          "authCode",
          "cardMask",
          "amount",
          "currency",
          "direction",
          "fee",
          "occurredAt");
  private static final long FEE_PER_TEN_THOUSAND = 60;
  private static final long TEN_THOUSAND = 10_000;

  private final String cycle;
  private final Times times;
  private final OutputStream out;
  private final CsvLine line = new CsvLine(COLUMNS);

  /** Begins the file of the cycle of this day. */
  public ClearingFile(LocalDate day, OutputStream out) throws IOException {
    this.cycle = day.toString();
    this.times = new Times(day);
    this.out = out;
    CsvLine.writeHeader(COLUMNS, out);
  }

  /** Writes what the scheme says of this operation, and tells how many lines that took. */
  public int write(Operation operation) throws IOException {
    int lines = operation.told(Source.SCHEME);
    for (int i = 0; i < lines; i++) {
      long amount = operation.amountTold(Source.SCHEME);
      line.set("cycle", cycle)
          .set("settlementDate", cycle)
          .set("type", operation.type().name())
          .set("merchantId", operation.terminal().merchant().id())
          .set("mcc", operation.terminal().merchant().mcc())
          .set("terminalId", operation.terminal().id())
          .set("acquirerId", Journal.ACQUIRER)
          .set("stan", operation.schemeStan())
          .set("rrn", operation.rrn())
          .set("authCode", operation.authCode())
          .set("cardMask", operation.card().mask())
          .set("amount", amount)
          .set("currency", "CNY")
          .set("direction", operation.type().direction())
          .set("fee", fee(operation.type(), amount))
          .set("occurredAt", times.at(operation.second()))
          .write(out);
    }
    return lines;
  }

  /** 0.6 %, half up; given back with a refund. */
  static long fee(OperationType type, long amountMinor) {
    long fee = (amountMinor * FEE_PER_TEN_THOUSAND + TEN_THOUSAND / 2) / TEN_THOUSAND;
    return type == OperationType.SALE ? fee : -fee;
  }
}
