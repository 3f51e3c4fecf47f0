package io.reslip.suite.bench.accuracy;

import io.reslip.suite.fleet.chance.Fault;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run of the accuracy benchmark came to. Its members are those of {@code --json}.
 *
 * @param seed gives the same days again
 * @param items records and events that were sent
 * @param refused of these, what ingestion quarantined or kept as conflicting
 * @param whenDue judged when all was due and late files had not come
 * @param atTheEnd judged when no record could come any more
 */
record AccuracyReport(
    long seed,
    int days,
    int terminals,
    int sales,
    long items,
    long refused,
    double seconds,
    Judged whenDue,
    Judged atTheEnd) {

  /**
   * One kind of discrepancy.
   *
   * @param cases how many there are
   * @param premature alarms without a cause that were withdrawn by themselves
   * @param open what the rules leave open, or nobody can know
   * @param wrong found, and something of it told wrongly
   */
  record Kind(
      String kind,
      long cases,
      long found,
      long missed,
      ExactBounds missRate,
      long falseAlarms,
      ExactBounds falseRate,
      long premature,
      long open,
      long wrong) {}

  /** How often a named fault made a case, and how many of these were missed. */
  record OfFault(String words, long cases, long missed) {}

  /**
   * Everything at one moment. The matrices are by truth, then by what was told.
   *
   * @param undecidable payments of which what is told cannot be put together by its bytes
   * @param lostEverywhere payments of which nothing is told
   * @param notYetRaised cases of kinds that the services do not raise
   */
  record Judged(
      List<Kind> kinds,
      Map<String, Long> notYetRaised,
      long undecidable,
      long lostEverywhere,
      Map<String, Map<String, Long>> confusion,
      Map<String, Map<String, Long>> verdicts,
      Map<String, Map<String, Long>> outcomes,
      Map<Fault, OfFault> faults,
      List<Tally.Example> examples) {

    static Judged of(Tally tally) {
      Map<Fault, OfFault> faults = new TreeMap<>();
      tally
          .faults()
          .forEach(
              (fault, both) -> faults.put(fault, new OfFault(fault.words(), both[0], both[1])));
      return new Judged(
          tally.scores().stream().map(Judged::kind).toList(),
          tally.notRaised(),
          tally.undecidable(),
          tally.lostEverywhere(),
          tally.kinds().counts(),
          tally.verdicts().counts(),
          tally.outcomes().counts(),
          faults,
          tally.examples());
    }

    private static Kind kind(KindScore score) {
      return new Kind(
          score.kind,
          score.cases,
          score.found,
          score.missed,
          score.missRate(),
          score.falseAlarms,
          score.falseRate(),
          score.premature,
          score.open,
          score.wrong);
    }

    /** Nothing missed, nothing falsely told, nothing told wrongly. */
    boolean exact() {
      return kinds.stream()
          .allMatch(one ->
              one.missed() == 0
                  && one.falseAlarms() == 0
                  && one.premature() == 0
                  && one.wrong() == 0);
    }
  }
}
