package io.reslip.suite.bench.figures;

import java.util.List;

/** What a benchmark measured: comparisons with a floor, steps of a growing store, or latencies. */
public record Findings(List<Comparison> comparisons, List<Step> steps, List<Latency> latencies) {
  public Findings {
    comparisons = List.copyOf(comparisons);
    steps = List.copyOf(steps);
    latencies = List.copyOf(latencies);
  }

  /** Without latencies. */
  public Findings(List<Comparison> comparisons, List<Step> steps) {
    this(comparisons, steps, List.of());
  }

  /** Comparisons alone. */
  public static Findings of(Comparison... comparisons) {
    return new Findings(List.of(comparisons), List.of());
  }
}
