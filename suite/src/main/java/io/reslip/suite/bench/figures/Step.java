package io.reslip.suite.bench.figures;

import java.util.List;

/**
 * What new records cost when so many are there already.
 *
 * @param stored how many there were before the first of the rounds
 * @param cost time for a row as a part of what it was at the first step
 * @param cpuCost CPU for a row as a part of what it was at the first step
 */
public record Step(long stored, Side side, double cost, double cpuCost) {

  /** The step of this side, after a first one. */
  public static Step of(long stored, Side side, Side first) {
    return new Step(
        stored,
        side,
        first.pace().median() / side.pace().median(),
        side.cpuMicros().median() / first.cpuMicros().median());
  }

  /** How much more the costliest step takes than the cheapest, in time. */
  public static double spread(List<Step> steps) {
    double most = steps.stream().mapToDouble(Step::cost).max().orElse(1);
    double least = steps.stream().mapToDouble(Step::cost).min().orElse(1);
    return most / least;
  }
}
