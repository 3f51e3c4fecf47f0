package io.reslip.suite.truth.witness;

import io.reslip.suite.fleet.Day;
import io.reslip.suite.fleet.Delivery.When;
import io.reslip.suite.fleet.Schedule;
import io.reslip.suite.fleet.model.Act;
import io.reslip.suite.fleet.model.Operation;
import io.reslip.suite.fleet.model.Rail;
import io.reslip.suite.fleet.model.Source;
import io.reslip.suite.fleet.model.Terminal;
import io.reslip.suite.fleet.model.Wallet;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the sources have sent of one day before a moment, and what follows for what is absent. */
final class View {
  private final Day day;
  private final OffsetDateTime now;

  View(Day day, OffsetDateTime now) {
    this.day = day;
    this.now = now;
  }

  Day day() {
    return day;
  }

  /** How many times the source's files that were sent before now tell of it. */
  int told(Operation operation, Source source, List<Act> acts) {
    int told = operation.told(source);
    if (told == 0 || !before(sent(source, operation, acts))) {
      return 0;
    }
    boolean cut = source == Source.TILL && !day.schedule().isBeforeTheBreak(operation);
    return cut ? 0 : told;
  }

  /** The sources that tell of it. */
  Set<Source> tellers(Operation operation, List<Act> acts) {
    Set<Source> tellers = EnumSet.noneOf(Source.class);
    for (Source source : Source.values()) {
      if (told(operation, source, acts) > 0) {
        tellers.add(source);
      }
    }
    return tellers;
  }

  /** What is said of an absent record; null while nobody may be accused. */
  @Nullable String verdict(Source source, Operation operation) {
    Wallet wallet = operation.wallet();
    Terminal terminal = operation.terminal();
    if (source != Source.SCHEME || wallet == null || !hasBill(wallet)) {
      return verdict(source, terminal, false);
    }
    When bill = day.schedule().bill(terminal.merchant(), wallet.rail());
    return before(bill) ? verdict(source, terminal, true) : null;
  }

  private static boolean hasBill(Wallet wallet) {
    return wallet.rail() == Rail.ALIPAY || wallet.rail() == Rail.WECHAT;
  }

  /** What is said of an absent record of a payment by card. */
  @Nullable String verdict(Source source, Terminal terminal) {
    return verdict(source, terminal, false);
  }

  private @Nullable String verdict(Source source, Terminal terminal, boolean billed) {
    OffsetDateTime due = Deadline.of(source).due(day.date());
    if (now.isBefore(due) || !(billed || claimed(source, terminal))) {
      return null;
    }
    return now.isBefore(Deadline.of(source).closes(day.date())) ? "OVERDUE" : "LOST";
  }

  /** Whether it is past due and the source has not said that it is complete. */
  boolean late(Source source, Terminal terminal) {
    return !now.isBefore(Deadline.of(source).due(day.date())) && !claimed(source, terminal);
  }

  /** Whether the source has said that this is all for the day, as far as this terminal goes. */
  boolean claimed(Source source, Terminal terminal) {
    Schedule schedule = day.schedule();
    return switch (source) {
      case HOST -> before(schedule.switchLog());
      case SCHEME -> before(schedule.clearing());
      case TILL ->
          before(schedule.till(terminal.merchant())) && !schedule.breaksOff(terminal.merchant());
      case TERMINAL -> before(schedule.journal(terminal));
      case BANK -> false;
    };
  }

  private When sent(Source source, Operation operation, List<Act> acts) {
    Schedule schedule = day.schedule();
    Terminal terminal = operation.terminal();
    return switch (source) {
      case HOST ->
          day.switchOf(terminal) == schedule.switchLogs() - 1 ? schedule.switchLog() : When.EVENING;
      case SCHEME -> settled(operation);
      case BANK -> throw new IllegalArgumentException("a bank tells of no payment");
      case TILL -> schedule.till(terminal.merchant());
      case TERMINAL ->
          operation.wallet() == null
                  && terminal.settlesAtNoon()
                  && operation.batch().equals(acts.getFirst().batch())
              ? When.AFTERNOON
              : schedule.journal(terminal);
    };
  }

  private When settled(Operation operation) {
    Wallet wallet = operation.wallet();
    if (wallet == null) {
      return day.schedule().clearing();
    }
    return hasBill(wallet)
        ? day.schedule().bill(operation.terminal().merchant(), wallet.rail())
        : day.schedule().clearing();
  }

  private boolean before(When when) {
    return when.of(day.date()).isBefore(now);
  }
}
