package io.reslip.suite.demo.report;

import io.reslip.suite.truth.Comparison;
import io.reslip.suite.truth.Expected;
import io.reslip.suite.truth.Kind;
import io.reslip.suite.truth.Listed;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was said while files were late: each late source once, everything that does not hang on
 * them, and nothing that does.
 */
final class LateReview {
  private LateReview() {}

  static void check(List<Expected> expected, List<Listed> told, Wrongs wrongs) {
    List<Expected> late = expected.stream().filter(one -> one.kind() == Kind.SOURCE_LATE).toList();
    sources(late, told, wrongs);
    Comparison comparison = Comparison.of(expected, told);
    comparison
        .falseAlarms()
        .forEach(one -> wrongs.add("false alarm while files were late: " + one.words()));
    for (Expected one : expected) {
      if (one.verdict() != null) {
        boolean hangs = late.stream().anyMatch(source -> hangsOn(source, one));
        wrongs.must(
            comparison.listed(one).isPresent() != hangs,
            hangs
                ? "accused while its file was late: " + Review.words(one)
                : "not told when it was due: " + Review.words(one));
      }
    }
  }

  private static boolean hangsOn(Expected source, Expected one) {
    return source.source() == one.source()
        && (source.terminalId() == null || source.terminalId().equals(one.terminalId()))
        && (source.merchantId() == null || source.merchantId().equals(one.merchantId()));
  }

  private static void sources(List<Expected> expected, List<Listed> told, Wrongs wrongs) {
    Set<String> late =
        expected.stream()
            .map(one -> one.source() + " " + one.merchantId() + " " + one.terminalId())
            .collect(Collectors.toSet());
    Set<String> named = new HashSet<>();
    for (Listed one : told) {
      if (one.kind().equals(Kind.SOURCE_LATE.name())) {
        // A terminal's merchant may be named beside it.
        String merchant = one.terminalId() == null ? one.merchantId() : null;
        wrongs.must(
            named.add(one.source() + " " + merchant + " " + one.terminalId()),
            "told twice that a source is late: " + one.words());
        wrongs.must(one.state().equals("OPEN"), "not open while its file was late: " + one.words());
      }
    }
    wrongs.must(named.equals(late), "late were " + late + ", and told as late were " + named);
  }
}
