package io.reslip.suite.fleet.file;

import io.reslip.suite.fleet.journal.Journal;
import io.reslip.suite.fleet.model.Operation;
import io.reslip.suite.fleet.model.OperationType;
import io.reslip.suite.fleet.model.Rail;
import io.reslip.suite.fleet.model.Source;
import io.reslip.suite.fleet.model.Wallet;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The card scheme's clearing file of one cycle, layout {@code reslip-csv}: cards, and QR codes of
 * the scheme's own wallet.
 */
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
          "occurredAt",
          "rail",
          "channelOrderNo",
          "merchantOrderNo",
          "refundNo");
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
    Wallet wallet = operation.wallet();
    if (wallet != null && wallet.rail() != Rail.UNIONPAY_QR) {
      return 0;
    }
    int lines = operation.told(Source.SCHEME);
    for (int i = 0; i < lines; i++) {
      long amount = operation.amountTold(Source.SCHEME);
      line.add(cycle)
          .add(cycle)
          .add(operation.type().name())
          .add(operation.terminal().merchant().idAtScheme())
          .add(operation.terminal().merchant().mcc())
          .add(operation.terminal().id())
          .add(Journal.ACQUIRER)
          .add(wallet == null ? operation.schemeStan() : null)
          .add(operation.rrn())
          .add(operation.authCode())
          .add(wallet == null ? operation.card().mask() : null)
          .add(amount)
          .add("CNY")
          .add(operation.type().direction())
          .add(fee(operation.type(), amount))
          .add(times.at(operation.second()));
      wallet(wallet);
      line.write(out);
    }
    return lines;
  }

  private void wallet(@Nullable Wallet wallet) {
    if (wallet == null) {
      line.blanks(4);
      return;
    }
    line.add(wallet.rail().name())
        .add(wallet.channelOrderNo())
        .add(wallet.merchantOrderNo())
        .add(wallet.refundNo());
  }

  /** 0.6 %, half up; given back with a refund. */
  public static long fee(OperationType type, long amountMinor) {
    long fee = (amountMinor * FEE_PER_TEN_THOUSAND + TEN_THOUSAND / 2) / TEN_THOUSAND;
    return type == OperationType.REFUND ? -fee : fee;
  }
}
