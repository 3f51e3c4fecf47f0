package io.reslip.suite.check.finding;

import io.reslip.suite.check.finding.Findings.Result;
import java.util.List;

/**
 * What came of a whole check. Its members are those of {@code --json}.
 *
 * @param whole whether nothing is wrong
 * @param rested whether the suite stood still meanwhile, so that all could be judged
 * @param position how far the feed was read
 * @param facts how many facts it told up to there
 * @param seconds how long it took
 */
public record Verdict(
    boolean whole, boolean rested, long position, long facts, double seconds, List<Result> checks) {

  /** Copies what it is given. */
  public Verdict {
    checks = List.copyOf(checks);
  }

  /** Of what was found. */
  public static Verdict of(
      Findings findings, boolean rested, long position, long facts, double seconds) {
    return new Verdict(findings.whole(), rested, position, facts, seconds, findings.results());
  }

  /** All failures that are kept in words, each with the name of its check. */
  public List<String> failures() {
    return checks.stream()
        .flatMap(one -> one.failures().stream().map(words -> one.check().label() + ": " + words))
        .toList();
  }
}
