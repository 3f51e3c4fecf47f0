package io.reslip.suite.truth.witness;

import io.reslip.suite.fleet.Day;
import io.reslip.suite.fleet.model.Act;
import io.reslip.suite.fleet.model.Operation;
import io.reslip.suite.fleet.model.OperationType;
import io.reslip.suite.fleet.model.Original;
import io.reslip.suite.fleet.model.Source;
import io.reslip.suite.fleet.model.Terminal;
import io.reslip.suite.fleet.model.Trouble.Answer;
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
  private static final int SOON_SECONDS = 600;

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
    new TerminalWitness(witness.view, terminal, witness.acts, verdicts).judge();
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
      // Nothing can be said of it, and so nothing can be wrong either.
      verdicts.countLostEverywhere();
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
    seemsCharged(operation, tellers);
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
      boolean told =
          !view.tellers(back, acts).isEmpty() && back.amountMinor() >= operation.amountMinor();
      boolean reversal = back.type() == OperationType.REVERSAL;
      voided |= told && !reversal && back.approved();
      reversed |= told && reversal && back.approved();
      refused |= told && reversal && !back.approved();
    }
    return new Taking(voided, reversed, refused);
  }

  private void clearedAllTheSame(Operation operation, Set<Source> tellers) {
    if (tellers.contains(Source.SCHEME) && view.verdict(Source.SCHEME, terminal) != null) {
      verdicts.expect(about("REVERSED_BUT_SETTLED", Source.SCHEME, operation, null, tellers));
    }
  }

  private void legs(Operation operation, Set<Source> tellers, Taking taking) {
    boolean unheardAndSeenSo = isSeenUnheard(operation, tellers, taking);
    for (Source source : Owing.of(operation, taking.voided())) {
      int told = view.told(operation, source, acts);
      if (told > 1) {
        expect(operation, about("DUPLICATE_RECORD", source, operation, null, tellers));
      } else if (told == 0) {
        if (operation.wallet() == null && view.late(source, terminal)) {
          verdicts.waitsFor(source, view.day(), terminal);
        }
        String verdict = view.verdict(source, operation);
        if (verdict != null) {
          Case missing = about("MISSING_AT_" + source, source, operation, verdict, tellers);
          // A till that never sold anything is rightly silent; that it never did, not all bytes
          // say.
          if (source == Source.TILL && unheardAndSeenSo) {
            verdicts.tolerate(missing);
          } else {
            expect(operation, missing);
          }
        }
      }
    }
  }

  private void expect(Operation operation, Case one) {
    if (operation.wallet() == null) {
      verdicts.expect(one);
    } else {
      verdicts.expectOnceAgreed(one);
    }
  }

  private void amounts(Operation operation, Set<Source> tellers) {
    Map<Long, EnumSet<Source>> byAmount = new TreeMap<>();
    for (Source source : tellers) {
      byAmount
          .computeIfAbsent(wholeAmount(operation, source), amount -> EnumSet.noneOf(Source.class))
          .add(source);
    }
    if (byAmount.size() > 1) {
      expect(operation, about("AMOUNT_DIFF", alone(byAmount), operation, null, tellers));
    }
  }

  // What is left after a reversal in part agrees with the whole.
  private static long wholeAmount(Operation operation, Source source) {
    long told = operation.amountTold(source);
    return told == operation.amountMinor() - operation.trouble().givenBackMinor()
        ? operation.amountMinor()
        : told;
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

  // The terminal's own record says so, or the host was asked to reverse it and refused.
  private static boolean isSeenUnheard(Operation operation, Set<Source> tellers, Taking taking) {
    return !operation.heard()
        && operation.concerns(Source.HOST)
        && (tellers.contains(Source.TERMINAL) || taking.refused());
  }

  private void reversals(Operation operation, Set<Source> tellers, Taking taking) {
    boolean moved = tellers.contains(Source.HOST) || tellers.contains(Source.SCHEME);
    if (!moved || !isSeenUnheard(operation, tellers, taking)) {
      return;
    }
    Source source = taking.refused() ? Source.HOST : Source.TERMINAL;
    String verdict = view.verdict(source, terminal);
    if (verdict == null) {
      // The reversal may still be told.
      return;
    }
    String kind = verdict.equals("LOST") ? "REVERSAL_LOST" : "REVERSAL_PENDING";
    Case owed = about(kind, source, operation, null, tellers);
    if (swipedAgain(operation)) {
      verdicts.expect(about("DOUBLE_CHARGE", null, operation, null, tellers));
      verdicts.tolerate(owed);
    } else {
      verdicts.expect(owed);
    }
  }

  // Of an honest pair whose first record the shop has lost, no byte tells that it was honest.
  private void seemsCharged(Operation operation, Set<Source> tellers) {
    boolean shopKnows =
        tellers.contains(Source.TERMINAL)
            && operation.heard()
            && (tellers.contains(Source.TILL) || !operation.concerns(Source.TILL));
    if (!shopKnows && operation.wallet() == null && hasTwin(operation)) {
      verdicts.tolerate(about("DOUBLE_CHARGE", null, operation, null, tellers));
    }
  }

  private boolean hasTwin(Operation operation) {
    return operations.stream()
        .anyMatch(other ->
            other != operation
                && other.type() == operation.type()
                && other.approved()
                && other.card().equals(operation.card())
                && other.amountMinor() == operation.amountMinor());
  }

  private boolean swipedAgain(Operation first) {
    return operations.stream()
        .anyMatch(second ->
            second != first
                && second.type() == first.type()
                && second.approved()
                && second.heard()
                && shopHas(second)
                && second.card().equals(first.card())
                && second.amountMinor() == first.amountMinor()
                && second.second() > first.second()
                && second.second() - first.second() <= SOON_SECONDS);
  }

  // Of two payments of which the shop knows neither, none is the other's second.
  private boolean shopHas(Operation operation) {
    boolean rungUp =
        !operation.concerns(Source.TILL) || view.told(operation, Source.TILL, acts) > 0;
    return rungUp && view.told(operation, Source.TERMINAL, acts) > 0;
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
        amountBy(operation, tellers),
        verdict,
        soldInTheShop(operation) ? "COMPLETED" : "NOT_COMPLETED",
        operation.fault(),
        tellers);
  }

  /** The amount that more tell than any other; null where no bytes tell which one is true. */
  private static @Nullable Long amountBy(Operation operation, Set<Source> tellers) {
    Map<Long, Integer> voices = new HashMap<>();
    tellers.forEach(source -> voices.merge(wholeAmount(operation, source), 1, Integer::sum));
    int most = voices.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    List<Long> loudest =
        voices.entrySet().stream()
            .filter(voice -> voice.getValue() == most)
            .map(Map.Entry::getKey)
            .toList();
    return loudest.size() == 1 ? loudest.getFirst() : null;
  }

  private static boolean soldInTheShop(Operation operation) {
    return operation.heard() || operation.trouble().answer() == Answer.UNTOLD;
  }
}
