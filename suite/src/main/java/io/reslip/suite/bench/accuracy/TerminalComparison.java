package io.reslip.suite.bench.accuracy;

import io.reslip.suite.truth.witness.Case;
import io.reslip.suite.truth.witness.Verdicts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is told of one terminal, held against what is to be found there. */
final class TerminalComparison {
  private final Tally tally;
  private final Map<String, List<Told>> byKey = new HashMap<>();
  private final Map<String, List<Case>> truthByPayment = new HashMap<>();
  private final Set<Told> unclaimed = java.util.Collections.newSetFromMap(new IdentityHashMap<>());

  private TerminalComparison(Collection<Told> all, Tally tally) {
    this.tally = tally;
    for (Told told : all) {
      unclaimed.add(told);
      for (String payment : payments(told.rrn(), told.businessDate(), told.batch(), told.stan())) {
        byKey.computeIfAbsent(payment, any -> new ArrayList<>()).add(told);
      }
      if (told.rrn() == null && told.stan() == null) {
        byKey.computeIfAbsent(ofTerminal(told.businessDate()), any -> new ArrayList<>()).add(told);
      }
    }
  }

  /**
   * Counts everything.
   *
   * @param all what is told of the terminal, late sources apart
   */
  static void compare(Verdicts truth, Collection<Told> all, Tally tally) {
    TerminalComparison comparison = new TerminalComparison(all, tally);
    truth.expected().forEach(comparison::note);
    truth.expected().forEach(comparison::find);
    truth.onceAgreed().forEach(comparison::findOnceAgreed);
    truth.tolerated().forEach(comparison::tolerate);
    truth.undecidable().forEach(comparison::leaveOpen);
    comparison.rest();
    tally.undecidable(truth.undecidable().size(), truth.lostEverywhere());
  }

  private void note(Case one) {
    for (String key : keys(one)) {
      truthByPayment.computeIfAbsent(key, any -> new ArrayList<>()).add(one);
    }
  }

  private void find(Case one) {
    if (!tally.raises(one.kind())) {
      tally.notYetRaised(one.kind());
      return;
    }
    Told told = claim(one, false);
    if (told == null) {
      tally.missed(one, atSamePayment(one));
    } else {
      tally.found(one, told);
    }
  }

  private void findOnceAgreed(Case one) {
    Told told = tally.raises(one.kind()) ? claim(one, false) : null;
    if (told == null) {
      tally.notYetRaised(one.kind() + " of a wallet");
    } else {
      tally.found(one, told);
    }
  }

  private void tolerate(Case one) {
    Told told = claim(one, true);
    if (told != null) {
      tally.open(told.kind());
    }
  }

  private void leaveOpen(Case one) {
    for (Told told : atSamePayment(one)) {
      if (unclaimed.remove(told)) {
        tally.open(told.kind());
      }
    }
  }

  private void rest() {
    for (Told told : unclaimed) {
      Set<Case> truth = new LinkedHashSet<>();
      for (String key : payments(told.rrn(), told.businessDate(), told.batch(), told.stan())) {
        truth.addAll(truthByPayment.getOrDefault(key, List.of()));
      }
      tally.falselyTold(told, truth);
    }
  }

  /** Takes what stands for the case out of what is told. */
  private @Nullable Told claim(Case one, boolean evenWithdrawn) {
    for (String key : keys(one)) {
      for (Told told : byKey.getOrDefault(key, List.of())) {
        boolean fits =
            told.kind().equals(one.kind())
                && (one.type() == null || told.type() == null || one.type().equals(told.type()));
        if (fits && (evenWithdrawn || !told.withdrawn()) && unclaimed.remove(told)) {
          return told;
        }
      }
    }
    return null;
  }

  private Collection<Told> atSamePayment(Case one) {
    Set<Told> found = new LinkedHashSet<>();
    for (String key : keys(one)) {
      byKey.getOrDefault(key, List.of()).stream().filter(unclaimed::contains).forEach(found::add);
    }
    return found;
  }

  private static List<String> keys(Case one) {
    List<String> keys = payments(one.rrn(), one.day(), one.batch(), one.stan());
    if (keys.isEmpty()) {
      keys.add(ofTerminal(one.day()));
    }
    return keys;
  }

  private static List<String> payments(
      @Nullable String rrn, LocalDate day, @Nullable String batch, @Nullable String stan) {
    List<String> keys = new ArrayList<>();
    if (rrn != null) {
      keys.add("rrn " + rrn);
    }
    if (batch != null && stan != null) {
      keys.add("place " + day + " " + batch + " " + stan);
    }
    return keys;
  }

  private static String ofTerminal(LocalDate day) {
    return "terminal " + day;
  }
}
