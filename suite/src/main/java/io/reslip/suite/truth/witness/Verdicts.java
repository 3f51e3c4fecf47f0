package io.reslip.suite.truth.witness;

import io.reslip.suite.fleet.Day;
import io.reslip.suite.fleet.model.Operation;
import io.reslip.suite.fleet.model.Source;
import io.reslip.suite.fleet.model.Terminal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is to be found, what may be, and what nobody can know; of one terminal at a time. */
public final class Verdicts {
  private final List<Case> expected = new ArrayList<>();
  private final List<Case> onceAgreed = new ArrayList<>();
  private final List<Case> tolerated = new ArrayList<>();
  private final List<Case> undecidable = new ArrayList<>();
  private final Late late;
  private long lostEverywhere;

  /**
   * @param late is told who waits for whom
   */
  public Verdicts(Late late) {
    this.late = late;
  }

  void expect(Case one) {
    expected.add(one);
  }

  void expectOnceAgreed(Case one) {
    onceAgreed.add(one);
  }

  void tolerate(Case one) {
    tolerated.add(one);
  }

  void undecidable(Operation operation, LocalDate day) {
    undecidable.add(of("UNDECIDABLE", operation, day, operation.rrn()));
  }

  void reused(Operation operation, LocalDate day) {
    tolerated.add(of("KEY_REUSE", operation, day, null));
  }

  private static Case of(String kind, Operation operation, LocalDate day, @Nullable String rrn) {
    return new Case(
        kind,
        null,
        day,
        operation.terminal().merchant().id(),
        operation.terminal().id(),
        operation.type().name(),
        operation.batch(),
        operation.stan(),
        rrn,
        operation.amountMinor(),
        null,
        null,
        operation.fault(),
        Set.of());
  }

  void countLostEverywhere() {
    lostEverywhere++;
  }

  void waitsFor(Source source, Day day, Terminal terminal) {
    late.waitsFor(source, day, terminal);
  }

  /** What is to be found. */
  public List<Case> expected() {
    return expected;
  }

  /** What is wrong with payments by wallet, of which it is not agreed yet who owes a record. */
  public List<Case> onceAgreed() {
    return onceAgreed;
  }

  /** What may be found or not: the rules leave it open. */
  public List<Case> tolerated() {
    return tolerated;
  }

  /**
   * Payments of which what is told cannot be put together; whatever is said of them is no error.
   */
  public List<Case> undecidable() {
    return undecidable;
  }

  /** How many payments nobody tells of. */
  public long lostEverywhere() {
    return lostEverywhere;
  }
}
