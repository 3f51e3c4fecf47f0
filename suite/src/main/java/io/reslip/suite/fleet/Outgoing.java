package io.reslip.suite.fleet;

import io.reslip.suite.fleet.Delivery.Content;
import io.reslip.suite.fleet.Delivery.When;
import io.reslip.suite.fleet.chance.Dice;
import io.reslip.suite.fleet.file.ClearingFile;
import io.reslip.suite.fleet.file.HostLog;
import io.reslip.suite.fleet.journal.Journal;
import io.reslip.suite.fleet.model.Act;
import io.reslip.suite.fleet.model.Merchant;
import io.reslip.suite.fleet.model.Source;
import io.reslip.suite.fleet.model.Terminal;
import java.io.IOException;
import java.io.OutputStream;
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
    for (Merchant merchant : day.merchants()) {
      if (merchant.hasTill()) {
        all.add(till(merchant));
      }
    }
    for (Terminal terminal : day.terminals()) {
      if (terminal.settlesAtNoon()) {
        all.add(journal(terminal, When.AFTERNOON));
      }
      all.add(journal(terminal, day.schedule().journal(terminal)));
    }
    return all;
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
