package io.reslip.suite.bench.figures;

import java.util.List;

/** What a benchmark measured: comparisons with a floor, or steps of a growing store. */
public record Findings(List<Comparison> comparisons, List<Step> steps) {
  public Findings {
    comparisons = List.copyOf(comparisons);
    steps = List.copyOf(steps);
  }

  /** Comparisons alone. */
  public static Findings of(Comparison... comparisons) {
    return new Findings(List.of(comparisons), List.of());
  }
}
