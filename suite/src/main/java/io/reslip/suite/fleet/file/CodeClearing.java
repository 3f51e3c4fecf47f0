package io.reslip.suite.fleet.file;

import io.reslip.suite.fleet.model.Operation;
import io.reslip.suite.fleet.model.OperationType;
import io.reslip.suite.fleet.model.Original;
import io.reslip.suite.fleet.model.Rail;
import io.reslip.suite.fleet.model.Source;
import io.reslip.suite.fleet.model.Wallet;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** What UnionPay settles of payments by QR code in one cycle, layout {@code reslip-csv}. */
public final class CodeClearing {
  private static final List<String> COLUMNS =
      List.of(
          "cycle",
          "settlementDate",
          "rail",
          "type",
          "merchantId",
          "mcc",
          "terminalId",
          "rrn",
          "channelOrderNo",
          "merchantOrderNo",
          "refundNo",
          "original.rrn",
          "amount",
          "currency",
          "direction",
          "fee",
          "occurredAt");

  private final String cycle;
  private final Times times;
  private final OutputStream out;
  private final CsvLine line = new CsvLine(COLUMNS);

  /** Begins the file of the cycle of this day. */
  public CodeClearing(LocalDate day, OutputStream out) throws IOException {
    this.cycle = day.toString();
    this.times = new Times(day);
    this.out = out;
    CsvLine.writeHeader(COLUMNS, out);
  }

  /** Writes what is settled of this operation, and tells how many lines that took. */
  public int write(Operation operation) throws IOException {
    if (!operation.isBy(Rail.UNIONPAY_QR)) {
      return 0;
    }
    Wallet wallet = Objects.requireNonNull(operation.wallet());
    Original original = operation.original();
    OperationType type = operation.type();
    int lines = operation.told(Source.SCHEME);
    for (int i = 0; i < lines; i++) {
      long amount = operation.amountTold(Source.SCHEME);
      line.add(cycle)
          .add(cycle)
          .add(wallet.rail().name())
          .add(type.name())
          .add(operation.terminal().merchant().idAtScheme())
          .add(operation.terminal().merchant().mcc())
          .add(operation.terminal().id())
          .add(operation.rrn())
          .add(wallet.channelOrderNo())
          .add(wallet.merchantOrderNo())
          .add(wallet.refundNo())
          .add(original == null ? null : original.rrn())
          .add(amount)
          .add("CNY")
          .add(type.direction())
          .add(ClearingFile.fee(type, amount))
          .add(times.at(operation.second()))
          .write(out);
    }
    return lines;
  }
}
