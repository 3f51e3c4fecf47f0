package io.reslip.suite.truth.witness;

import io.reslip.suite.fleet.Day;
import io.reslip.suite.fleet.model.Act;
import io.reslip.suite.fleet.model.Operation;
import io.reslip.suite.fleet.model.OperationType;
import io.reslip.suite.fleet.model.Original;
import io.reslip.suite.fleet.model.Source;
import io.reslip.suite.fleet.model.Terminal;
import io.reslip.suite.fleet.model.Totals;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is to be found of one terminal's day, by what its files tell before a moment. */
final class DayWitness {
  private static final int CLOCK_TOLERATED_SECONDS = 60;

  private final View view;
  private final Terminal terminal;
  private final List<Act> acts;
  private final List<Operation> operations = new ArrayList<>();
  private final Map<String, List<Operation>> takingBack = new HashMap<>();
  private final Verdicts verdicts;

  private DayWitness(Day day, Terminal terminal, OffsetDateTime now, Verdicts verdicts) {
    this.view = new View(day, now);
    this.terminal = terminal;
    this.acts = day.acts(terminal);
    this.verdicts = verdicts;
    for (Act act : acts) {
      if (act instanceof Operation operation) {
        operations.add(operation);
        noteTakingBack(operation);
      }
    }
  }

  /** Adds what is to be found to the verdicts. */
  static void judge(Day day, Terminal terminal, OffsetDateTime now, Verdicts verdicts) {
    DayWitness witness = new DayWitness(day, terminal, now, verdicts);
    witness.operations.forEach(witness::judge);
    witness.judgeTotals();
    witness.judgeClock();
  }

  private void noteTakingBack(Operation operation) {
    Original original = operation.original();
    if (original != null
        && (operation.type() == OperationType.VOID || operation.type() == OperationType.REVERSAL)) {
      takingBack
          .computeIfAbsent(original.batch() + " " + original.stan(), any -> new ArrayList<>())
          .add(operation);
    }
  }

  private void judge(Operation operation) {
    if (operation.type() == OperationType.REVERSAL || !operation.approved()) {
      return;
    }
    Set<Source> tellers = view.tellers(operation, acts);
    if (tellers.isEmpty()) {
      verdicts.lostEverywhere(operation, view.day().date());
      return;
    }
    if (!Links.tie(operation, tellers)) {
      verdicts.undecidable(operation, view.day().date());
      return;
    }
    Taking taking = takenBack(operation);
    if (taking.reversed()) {
      clearedAllTheSame(operation, tellers);
      return;
    }
    legs(operation, tellers, taking);
    amounts(operation, tellers);
    reversals(operation, tellers, taking);
  }

  /** What is witnessed of voids and reversals of an operation. */
  private record Taking(boolean voided, boolean reversed, boolean refused) {}

  private Taking takenBack(Operation operation) {
    boolean voided = false;
    boolean reversed = false;
    boolean refused = false;
    for (Operation back :
        takingBack.getOrDefault(operation.batch() + " " + operation.stan(), List.of())) {
      boolean told = !view.tellers(back, acts).isEmpty();
      boolean reversal = back.type() == OperationType.REVERSAL;
      voided |= told && !reversal && back.approved();
      reversed |= told && reversal && back.approved();
      refused |= told && reversal && !back.approved();
    }
    return new Taking(voided, reversed, refused);
  }

  private void clearedAllTheSame(Operation operation, Set<Source> tellers) {
    if (tellers.contains(Source.SCHEME)) {
      verdicts.expect(about("REVERSED_BUT_SETTLED", Source.SCHEME, operation, null, tellers));
    }
  }

  private void legs(Operation operation, Set<Source> tellers, Taking taking) {
    boolean unheardAndSeenSo = !operation.heard() && tellers.contains(Source.TERMINAL);
    for (Source source : Owing.of(operation, taking.voided())) {
      int told = view.told(operation, source, acts);
      if (told > 1) {
        verdicts.expect(about("DUPLICATE_RECORD", source, operation, null, tellers));
      } else if (told == 0) {
        if (view.late(source, terminal)) {
          verdicts.waitsFor(source, view.day(), terminal);
        }
        String verdict = view.verdict(source, terminal);
        if (verdict != null) {
          Case missing = about("MISSING_AT_" + source, source, operation, verdict, tellers);
          // A till that never sold anything is rightly silent; that it never did, not all bytes
          // say.
          if (source == Source.TILL && unheardAndSeenSo) {
            verdicts.tolerate(missing);
          } else {
            verdicts.expect(missing);
          }
        }
      }
    }
  }

  private void amounts(Operation operation, Set<Source> tellers) {
    Map<Long, EnumSet<Source>> byAmount = new TreeMap<>();
    for (Source source : tellers) {
      byAmount
          .computeIfAbsent(operation.amountTold(source), amount -> EnumSet.noneOf(Source.class))
          .add(source);
    }
    if (byAmount.size() > 1) {
      verdicts.expect(about("AMOUNT_DIFF", alone(byAmount), operation, null, tellers));
    }
  }

  private static @Nullable Source alone(Map<Long, EnumSet<Source>> byAmount) {
    boolean outvoted = byAmount.values().stream().anyMatch(like -> like.size() > 1);
    return !outvoted
        ? null
        : byAmount.values().stream()
            .filter(like -> like.size() == 1)
            .map(like -> like.iterator().next())
            .findFirst()
            .orElse(null);
  }

  private void reversals(Operation operation, Set<Source> tellers, Taking taking) {
    boolean atHost = tellers.contains(Source.HOST) || tellers.contains(Source.SCHEME);
    if (operation.heard() || !atHost || !tellers.contains(Source.TERMINAL)) {
      return;
    }
    if (!operation.concerns(Source.HOST)) {
      return;
    }
    Source source = taking.refused() ? Source.HOST : Source.TERMINAL;
    Case lost = about("REVERSAL_LOST", source, operation, null, tellers);
    if (swipedAgain(operation)) {
      verdicts.expect(about("DOUBLE_CHARGE", null, operation, null, tellers));
      verdicts.tolerate(lost);
    } else {
      verdicts.expect(lost);
    }
    verdicts.tolerate(about("REVERSAL_PENDING", source, operation, null, tellers));
  }

  private boolean swipedAgain(Operation first) {
    return operations.stream()
        .anyMatch(second ->
            second != first
                && second.approved()
                && second.heard()
                && second.card().equals(first.card())
                && second.amountMinor() == first.amountMinor()
                && second.second() > first.second()
                && !view.tellers(second, acts).isEmpty());
  }

  private void judgeTotals() {
    Totals totals = new Totals();
    for (Act act : acts) {
      if (act instanceof Operation operation) {
        totals.count(operation);
      } else if (act instanceof Act.Settlement claimed) {
        Act.Settlement true_ = totals.settlement(claimed.second(), claimed.batch(), claimed.stan());
        if (true_.debitMinor() != claimed.debitMinor() && view.claimed(Source.TERMINAL, terminal)) {
          verdicts.expect(ofTerminal("TOTALS_MISMATCH", claimed.batch()));
        }
      }
    }
  }

  private void judgeClock() {
    long worst = 0;
    for (Operation operation : operations) {
      boolean shown =
          view.told(operation, Source.TERMINAL, acts) > 0
              && operation.heard()
              && terminal.stampsRequests();
      if (shown) {
        worst = Math.max(worst, Math.abs(operation.trouble().clockAheadSeconds()));
      }
    }
    if (worst > CLOCK_TOLERATED_SECONDS) {
      verdicts.expect(ofTerminal("CLOCK_DRIFT", null));
    }
  }

  private Case ofTerminal(String kind, @Nullable String batch) {
    return new Case(
        kind,
        Source.TERMINAL,
        view.day().date(),
        terminal.merchant().id(),
        terminal.id(),
        null,
        batch,
        null,
        null,
        null,
        null,
        null,
        null,
        EnumSet.of(Source.TERMINAL));
  }

  private Case about(
      String kind,
      @Nullable Source source,
      Operation operation,
      @Nullable String verdict,
      Set<Source> tellers) {
    return new Case(
        kind,
        source,
        view.day().date(),
        terminal.merchant().id(),
        terminal.id(),
        operation.type().name(),
        operation.batch(),
        operation.stan(),
        operation.rrn(),
        operation.amountMinor(),
        verdict,
        operation.heard()
                || operation.trouble().answer() == io.reslip.suite.fleet.model.Trouble.Answer.UNTOLD
            ? "COMPLETED"
            : "NOT_COMPLETED",
        operation.fault(),
        tellers);
  }
}
