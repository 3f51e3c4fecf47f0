package io.reslip.suite.bench.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A subject held against its floor.
 *
 * @param unit what the rows are, in the plural
 * @param ratio the subject's pace as a part of the floor's, round by round
 * @param cpuRatio the same by CPU for a row, which others on the machine disturb less
 * @param indexes those that had to be kept, as {@code table: index}
 */
public record Comparison(
    String title,
    String unit,
    Side subject,
    Side floor,
    Spread ratio,
    Spread cpuRatio,
    List<String> indexes) {

  /**
   * Of as many runs of one as of the other: those of one round stand beside each other in time, so
   * they are what is divided.
   */
  public static Comparison of(
      String title, String unit, Side subject, Side floor, List<String> indexes) {
    return new Comparison(
        title,
        unit,
        subject,
        floor,
        ratio(subject.runs(), floor.runs(), Run::pace),
        ratio(floor.runs(), subject.runs(), Run::cpuMicros),
        List.copyOf(indexes));
  }

  private static Spread ratio(List<Run> above, List<Run> below, ToDoubleFunction<Run> figure) {
    if (above.size() != below.size()) {
      throw new IllegalArgumentException(
          above.size() + " runs cannot be held against " + below.size());
    }
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < above.size(); round++) {
      ratios.add(figure.applyAsDouble(above.get(round)) / figure.applyAsDouble(below.get(round)));
    }
    return Spread.of(ratios);
  }
}
