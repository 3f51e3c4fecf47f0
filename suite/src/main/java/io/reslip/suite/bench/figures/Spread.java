package io.reslip.suite.bench.figures;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** What several rounds came to: the one in the middle, and how far apart they were. */
public record Spread(double median, double lowest, double highest) {

  /**
   * Of these values, in any order; with an even number of them the median is the mean of the two in
   * the middle.
   *
   * @throws IllegalArgumentException when there are none
   */
  public static Spread of(List<Double> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("nothing was measured");
    }
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int middle = sorted.length / 2;
    double median =
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    return new Spread(median, sorted[0], sorted[sorted.length - 1]);
  }

  /** Of one figure of each of these things. */
  public static <T> Spread of(List<T> things, ToDoubleFunction<T> figure) {
    return of(things.stream().map(figure::applyAsDouble).toList());
  }
}
