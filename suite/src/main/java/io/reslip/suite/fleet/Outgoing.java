package io.reslip.suite.fleet;

import io.reslip.suite.fleet.Delivery.Content;
import io.reslip.suite.fleet.Delivery.When;
import io.reslip.suite.fleet.chance.Dice;
import io.reslip.suite.fleet.file.AppJournal;
import io.reslip.suite.fleet.file.BankStatement;
import io.reslip.suite.fleet.file.ClearingFile;
import io.reslip.suite.fleet.file.HostLog;
import io.reslip.suite.fleet.journal.Journal;
import io.reslip.suite.fleet.model.Act;
import io.reslip.suite.fleet.model.Merchant;
import io.reslip.suite.fleet.model.Operation;
import io.reslip.suite.fleet.model.Rail;
import io.reslip.suite.fleet.model.Source;
import io.reslip.suite.fleet.model.Terminal;
import io.reslip.suite.fleet.wallet.AlipayBill;
import io.reslip.suite.fleet.wallet.WalletFile;
import io.reslip.suite.fleet.wallet.WeChatBill;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Which files leave on the day: who sends what, as the day's schedule says. */
final class Outgoing {
  private static final String JOURNAL = "iso8583-unionpay-pos";
  private static final String CSV = "reslip-csv";
  private static final String NDJSON = "reslip-ndjson";
  // A part of the seed that the plan does not use.
  private static final int BYTES = 101;

  private final Day day;
  private final Dice bytes;

  Outgoing(Day day) {
    this.day = day;
    bytes = new Dice(day.options().seed()).forPart(BYTES).forPart(day.date().toEpochDay());
  }

  List<Delivery> deliveries() {
    List<Delivery> all = new ArrayList<>();
    switchLogs(all);
    all.add(
        central("clearing file", Source.SCHEME, true, day.schedule().clearing(), this::clearing));
    // Files of one merchant stand together, so that its terminals need not be drawn for each.
    for (Merchant merchant : day.merchants()) {
      if (merchant.hasTill()) {
        all.add(till(merchant));
      }
      for (Rail wallet : merchant.wallets()) {
        if (wallet != Rail.UNIONPAY_QR) {
          all.add(bill(merchant, wallet));
        }
      }
      if (merchant.paidOut()) {
        all.add(statement(merchant));
      }
      for (Terminal terminal : day.terminals(merchant)) {
        journals(terminal, all);
      }
    }
    return all;
  }

  private void journals(Terminal terminal, List<Delivery> all) {
    if (terminal.settlesAtNoon()) {
      all.add(journal(terminal, When.AFTERNOON));
    }
    if (!terminal.merchant().wallets().isEmpty()) {
      all.add(appJournal(terminal));
    }
    all.add(journal(terminal, day.schedule().journal(terminal)));
  }

  private void switchLogs(List<Delivery> all) {
    int parts = day.schedule().switchLogs();
    for (int i = 0; i < parts; i++) {
      int part = i;
      boolean last = part == parts - 1;
      all.add(
          central(
              parts == 1 ? "switch log" : "switch log " + (part + 1) + " of " + parts,
              Source.HOST,
              last,
              last ? day.schedule().switchLog() : When.EVENING,
              out -> {
                HostLog log = new HostLog(day.date(), out);
                return new Slices(day).write(part, parts, log::write);
              }));
    }
  }

  private long clearing(OutputStream out) throws IOException {
    ClearingFile file = new ClearingFile(day.date(), out);
    return new Slices(day).write(file::write);
  }

  private long each(Merchant merchant, Slices.Writer writer) throws IOException {
    long lines = 0;
    for (Terminal terminal : day.terminals(merchant)) {
      for (Operation operation : day.operations(terminal)) {
        lines += writer.write(operation);
      }
    }
    return lines;
  }

  private Delivery bill(Merchant merchant, Rail wallet) {
    return new Delivery(
        wallet + " bill of " + merchant.id(),
        day.date(),
        Source.SCHEME,
        wallet == Rail.ALIPAY ? "alipay-bill" : "wechat-bill",
        merchant.accountAt(wallet),
        null,
        true,
        day.schedule().bill(merchant, wallet),
        false,
        out -> {
          WalletFile file =
              wallet == Rail.ALIPAY
                  ? new AlipayBill(merchant, day.date(), out)
                  : new WeChatBill(merchant, day.date(), out);
          long lines = each(merchant, file::write);
          file.end();
          return lines;
        });
  }

  // Paid on the next day; the statement comes when that day is over.
  private Delivery statement(Merchant merchant) {
    LocalDate booked = day.date().plusDays(1);
    return new Delivery(
        "bank statement of " + merchant.id(),
        booked,
        Source.BANK,
        CSV,
        merchant.id(),
        null,
        true,
        When.NIGHT,
        false,
        out -> new BankStatement(booked, out).write(day.payout(merchant)));
  }

  private Delivery appJournal(Terminal terminal) {
    return new Delivery(
        "wallet journal of terminal " + terminal.id(),
        day.date(),
        Source.TERMINAL,
        CSV,
        null,
        terminal.id(),
        false,
        day.schedule().journal(terminal),
        false,
        out -> {
          AppJournal journal = new AppJournal(day.date(), out);
          long lines = 0;
          for (Operation operation : day.operations(terminal)) {
            lines += journal.write(operation);
          }
          return lines;
        });
  }

  private Delivery central(
      String name, Source source, boolean complete, When when, Content content) {
    return new Delivery(name, day.date(), source, CSV, null, null, complete, when, false, content);
  }

  private Delivery till(Merchant merchant) {
    return new Delivery(
        "till of " + merchant.id(),
        day.date(),
        Source.TILL,
        NDJSON,
        merchant.id(),
        null,
        true,
        day.schedule().till(merchant),
        false,
        new TillDay(day, merchant, bytes)::writeTo);
  }

  private Delivery journal(Terminal terminal, When when) {
    boolean first = when == When.AFTERNOON;
    return new Delivery(
        (first ? "first batch of terminal " : "journal of terminal ") + terminal.id(),
        day.date(),
        Source.TERMINAL,
        JOURNAL,
        null,
        terminal.id(),
        !first,
        when,
        !first && day.schedule().twice(terminal),
        out -> writeJournal(terminal, first, out));
  }

  private long writeJournal(Terminal terminal, boolean first, OutputStream out) throws IOException {
    List<Act> acts = day.acts(terminal);
    if (terminal.settlesAtNoon()) {
      String firstBatch = acts.getFirst().batch();
      acts = acts.stream().filter(act -> act.batch().equals(firstBatch) == first).toList();
    }
    return new Journal(terminal, day.date(), bytes.forPart(terminal.index())).write(acts, out);
  }
}
