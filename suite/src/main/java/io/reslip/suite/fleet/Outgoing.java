package io.reslip.suite.fleet;

import io.reslip.suite.fleet.Delivery.Content;
import io.reslip.suite.fleet.Delivery.When;
import io.reslip.suite.fleet.file.ClearingFile;
import io.reslip.suite.fleet.file.HostLog;
import io.reslip.suite.fleet.journal.Journal;
import io.reslip.suite.fleet.model.Act;
import io.reslip.suite.fleet.model.Merchant;
import io.reslip.suite.fleet.model.Source;
import io.reslip.suite.fleet.model.Terminal;
import io.reslip.suite.fleet.plan.Dice;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** Which files leave on the day: who sends what, what comes late, what is sent twice. */
final class Outgoing {
  private static final String JOURNAL = "iso8583-unionpay-pos";
  private static final String CSV = "reslip-csv";
  private static final String NDJSON = "reslip-ndjson";
  // Parts of the seed that the plan does not use.
  private static final int BYTES = 101;
  private static final int MISFORTUNES = 102;

  private final Day day;
  private final Dice bytes;
  private final Merchant lateTill;
  private final Terminal lateTerminal;
  private final Terminal twice;

  Outgoing(Day day) {
    this.day = day;
    Dice dice = new Dice(day.options().seed());
    bytes = dice.forPart(BYTES);
    Dice misfortunes = dice.forPart(MISFORTUNES);
    lateTill = misfortunes.of(day.merchants().stream().filter(Merchant::hasTill).toList());
    lateTerminal = day.lateTerminal();
    twice = misfortunes.of(day.terminals().stream().filter(one -> one != lateTerminal).toList());
  }

  List<Delivery> deliveries() {
    List<Delivery> all = new ArrayList<>();
    all.add(central("switch log", Source.HOST, this::hostLog));
    all.add(central("clearing file", Source.SCHEME, this::clearingFile));
    for (Merchant merchant : day.merchants()) {
      if (merchant.hasTill()) {
        all.add(till(merchant));
      }
    }
    for (Terminal terminal : day.terminals()) {
      if (terminal.settlesAtNoon()) {
        all.add(journal(terminal, When.AFTERNOON));
      }
      all.add(journal(terminal, terminal == lateTerminal ? When.LATE : When.EVENING));
    }
    return all;
  }

  private static Delivery central(String name, Source source, Content content) {
    return new Delivery(name, source, CSV, null, null, true, When.EVENING, false, content);
  }

  private Delivery till(Merchant merchant) {
    When when = merchant == lateTill ? When.LATE : When.EVENING;
    return new Delivery(
        "till of " + merchant.id(),
        Source.TILL,
        NDJSON,
        merchant.id(),
        null,
        true,
        when,
        false,
        new TillDay(day, merchant, bytes)::writeTo);
  }

  private Delivery journal(Terminal terminal, When when) {
    boolean first = when == When.AFTERNOON;
    return new Delivery(
        (first ? "first batch of terminal " : "journal of terminal ") + terminal.id(),
        Source.TERMINAL,
        JOURNAL,
        null,
        terminal.id(),
        !first,
        when,
        !first && terminal == twice,
        out -> writeJournal(terminal, first, out));
  }

  private long writeJournal(Terminal terminal, boolean first, OutputStream out) throws IOException {
    List<Act> acts = day.acts(terminal);
    if (terminal.settlesAtNoon()) {
      String firstBatch = acts.getFirst().batch();
      acts = acts.stream().filter(act -> act.batch().equals(firstBatch) == first).toList();
    }
    return new Journal(terminal, Day.DATE, bytes.forPart(terminal.index())).write(acts, out);
  }

  private long hostLog(OutputStream out) throws IOException {
    HostLog log = new HostLog(Day.DATE, out);
    return new InOrder(day).write(log::write);
  }

  private long clearingFile(OutputStream out) throws IOException {
    ClearingFile file = new ClearingFile(Day.DATE, out);
    return new InOrder(day).write(file::write);
  }
}
