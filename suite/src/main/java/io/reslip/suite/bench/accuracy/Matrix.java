package io.reslip.suite.bench.accuracy;

import java.util.Map;
import java.util.TreeMap;

/** What was true against what was told, counted. */
final class Matrix {
  private final Map<String, Map<String, Long>> counts = new TreeMap<>();

  void count(String truth, String told) {
    counts.computeIfAbsent(truth, any -> new TreeMap<>()).merge(told, 1L, Long::sum);
  }

  /** By truth, then by what was told. */
  Map<String, Map<String, Long>> counts() {
    return counts;
  }

  long of(String truth, String told) {
    return counts.getOrDefault(truth, Map.of()).getOrDefault(told, 0L);
  }
}
