package io.reslip.suite.fleet.file;

import io.reslip.suite.fleet.model.Payout;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;

/** What came in on a merchant's bank account on one day, layout {@code reslip-csv}. */
public final class BankStatement {
  private static final int TEN_O_CLOCK = 36_000;
  private static final List<String> COLUMNS =
      List.of(
          "type",
          "merchantId",
          "account",
          "channelOrderNo",
          "cycle",
          "settlementDate",
          "payer",
          "amount",
          "currency",
          "direction",
          "occurredAt");

  private final LocalDate day;
  private final OutputStream out;

  /** Begins the statement of this booking date. */
  public BankStatement(LocalDate day, OutputStream out) throws IOException {
    this.day = day;
    this.out = out;
    CsvLine.writeHeader(COLUMNS, out);
  }

  /** Writes the payout, and tells how many lines that took. */
  public int write(Payout payout) throws IOException {
    if (!payout.told()) {
      return 0;
    }
    long paid = payout.paidMinor();
    new CsvLine(COLUMNS)
        .add("PAYOUT")
        .add(payout.merchant().id())
        .add(payout.merchant().id() + "-ACCOUNT")
        .add("P" + payout.cycle() + payout.merchant().id())
        .add(payout.cycle().toString())
        .add(day.toString())
        .add(payout.payer())
        .add(Math.abs(paid))
        .add("CNY")
        .add(paid < 0 ? "DEBIT" : "CREDIT")
        .add(new Times(day).at(TEN_O_CLOCK))
        .write(out);
    return 1;
  }
}
