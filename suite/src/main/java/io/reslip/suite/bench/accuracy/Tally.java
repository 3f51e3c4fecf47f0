package io.reslip.suite.bench.accuracy;

import io.reslip.suite.fleet.chance.Fault;
import io.reslip.suite.truth.witness.Case;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts, kind by kind, what was found, missed and falsely told. Keeps counts and a few examples,
 * so that its size does not depend on how much was compared.
 */
final class Tally {
  private static final int EXAMPLES_OF_A_KIND = 5;

  /** What went wrong, and where to look. */
  record Example(String what, String about, List<String> toldInstead, List<String> records) {}

  private final Set<String> raised;
  private final Evidence evidence;
  private final Map<String, KindScore> scores = new TreeMap<>();
  private final Map<String, Long> notRaised = new TreeMap<>();
  private final Matrix kinds = new Matrix();
  private final Matrix verdicts = new Matrix();
  private final Matrix outcomes = new Matrix();
  private final Map<Fault, long[]> faults = new EnumMap<>(Fault.class);
  private final Map<String, Integer> shown = new TreeMap<>();
  private final List<Example> examples = new ArrayList<>();
  private long undecidable;
  private long lostEverywhere;

  /** Finds the records that speak of a case. */
  @FunctionalInterface
  interface Evidence {
    List<String> of(Case one);
  }

  /**
   * @param raised the kinds that the services raise
   */
  Tally(Set<String> raised, Evidence evidence) {
    this.raised = raised;
    this.evidence = evidence;
  }

  boolean raises(String kind) {
    return raised.contains(kind);
  }

  void notYetRaised(String kind) {
    notRaised.merge(kind, 1L, Long::sum);
  }

  void undecidable(long payments, long nowhere) {
    undecidable += payments;
    lostEverywhere += nowhere;
  }

  void open(String kind) {
    score(kind).open++;
  }

  void found(Case one, Told told) {
    KindScore score = score(one.kind());
    score.cases++;
    score.found++;
    count(one, false);
    kinds.count(one.kind(), told.kind());
    if (one.verdict() != null) {
      verdicts.count(one.verdict(), String.valueOf(told.verdict()));
    }
    boolean outcomeWrong = false;
    if (one.outcome() != null) {
      outcomes.count(one.outcome(), String.valueOf(told.outcome()));
      outcomeWrong = contradicts(one.outcome(), told.outcome());
    }
    boolean sourceWrong = one.source() != null && !one.source().name().equals(told.source());
    boolean amountWrong = one.amountMinor() != null && !one.amountMinor().equals(told.amount());
    boolean verdictWrong = one.verdict() != null && !one.verdict().equals(told.verdict());
    if (sourceWrong || amountWrong || verdictWrong || outcomeWrong) {
      score.wrong++;
      String what =
          (sourceWrong ? "source " : "")
              + (amountWrong ? "amount " : "")
              + (verdictWrong ? "verdict " : "")
              + (outcomeWrong ? "outcome " : "")
              + "told wrongly";
      example(what + " of " + one.kind(), one.words(), List.of(told.words()), told.recordIds());
    }
  }

  // Not to know is allowed; to say what is not so is not.
  private static boolean contradicts(String truth, @Nullable String told) {
    return told != null && !told.equals("UNDETERMINED") && !told.equals(truth);
  }

  void missed(Case one, Collection<Told> instead) {
    KindScore score = score(one.kind());
    score.cases++;
    score.missed++;
    count(one, true);
    if (instead.isEmpty()) {
      kinds.count(one.kind(), "nothing");
    }
    instead.forEach(told -> kinds.count(one.kind(), words(told)));
    if (isNew("missed " + one.kind() + " " + one.fault())) {
      examples.add(
          new Example(
              "missed", one.words(), instead.stream().map(Told::words).toList(), evidence.of(one)));
    }
  }

  void falselyTold(Told told, Collection<Case> truth) {
    KindScore score = score(told.kind());
    if (told.withdrawn()) {
      score.premature++;
    } else {
      score.falseAlarms++;
    }
    if (truth.isEmpty()) {
      kinds.count("nothing", words(told));
    }
    truth.forEach(one -> kinds.count(one.kind(), words(told)));
    example(
        told.withdrawn() ? "premature" : "false",
        told.words(),
        truth.stream().map(Case::words).toList(),
        told.recordIds());
  }

  private static String words(Told told) {
    return told.withdrawn() ? told.kind() + " (withdrawn)" : told.kind();
  }

  private void example(String what, String about, List<String> other, List<String> records) {
    if (isNew(what + " " + about.split(" ", 2)[0])) {
      examples.add(new Example(what, about, other, records));
    }
  }

  private boolean isNew(String sort) {
    return shown.merge(sort, 1, Integer::sum) <= EXAMPLES_OF_A_KIND;
  }

  private void count(Case one, boolean missed) {
    if (one.fault() != null) {
      long[] both = faults.computeIfAbsent(one.fault(), any -> new long[2]);
      both[0]++;
      both[1] += missed ? 1 : 0;
    }
  }

  private KindScore score(String kind) {
    return scores.computeIfAbsent(kind, KindScore::new);
  }

  Collection<KindScore> scores() {
    return scores.values();
  }

  Map<String, Long> notRaised() {
    return notRaised;
  }

  Matrix kinds() {
    return kinds;
  }

  Matrix verdicts() {
    return verdicts;
  }

  Matrix outcomes() {
    return outcomes;
  }

  /** Cases and misses of each named fault. */
  Map<Fault, long[]> faults() {
    return faults;
  }

  List<Example> examples() {
    return examples;
  }

  long undecidable() {
    return undecidable;
  }

  long lostEverywhere() {
    return lostEverywhere;
  }
}
