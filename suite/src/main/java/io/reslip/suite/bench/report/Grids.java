package io.reslip.suite.bench.report;

import io.reslip.suite.bench.figures.Comparison;
import io.reslip.suite.bench.figures.Latency;
import io.reslip.suite.bench.figures.Run;
import io.reslip.suite.bench.figures.Side;
import io.reslip.suite.bench.figures.Spread;
import io.reslip.suite.bench.figures.Step;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The figures as grids. */
final class Grids {
  private Grids() {}

  static Grid of(Comparison comparison) {
    Side subject = comparison.subject();
    Side floor = comparison.floor();
    Grid grid = new Grid().row("", "subject", "floor");
    both(grid, comparison.unit() + " a second", comparison, side -> Words.spread(side.pace(), 0));
    both(grid, "seconds", comparison, side -> Words.spread(side.seconds(), 2));
    both(grid, comparison.unit() + " a round", comparison, side -> Words.count(side.rows()));
    both(grid, "MB a round", comparison, side -> Words.megabytes((double) side.bytes()));
    both(
        grid,
        "MB written to PostgreSQL's log",
        comparison,
        side -> Words.megabytes(side.walBytes().median()));
    Set<String> processes = new LinkedHashSet<>(subject.cpuSeconds().keySet());
    processes.addAll(floor.cpuSeconds().keySet());
    for (String process : processes) {
      both(grid, "CPU seconds, " + named(process), comparison, side -> cpu(side, process));
    }
    both(
        grid,
        "CPU microseconds for one, without the bench",
        comparison,
        side -> Words.spread(side.cpuMicros(), 1));
    return grid;
  }

  static Grid of(List<Step> steps) {
    Grid grid =
        new Grid()
            .row(
                "stored before",
                "new",
                "a second",
                "CPU µs for one",
                "time for one",
                "CPU for one");
    for (Step step : steps) {
      grid.row(
          Words.count(step.stored()),
          Words.count(step.side().rows()),
          Words.spread(step.side().pace(), 0),
          Words.spread(step.side().cpuMicros(), 1),
          "× " + Words.number(step.cost(), 2),
          "× " + Words.number(step.cpuCost(), 2));
    }
    return grid;
  }

  static Grid ofLatencies(List<Latency> latencies) {
    Grid grid = new Grid().row("milliseconds", "calls", "median", "p95", "p99", "most", "");
    for (Latency each : latencies) {
      grid.row(
          each.what(),
          Words.count(each.calls()),
          Words.number(each.median(), 1),
          Words.number(each.p95(), 1),
          Words.number(each.p99(), 1),
          Words.number(each.most(), 1),
          each.note());
    }
    return grid;
  }

  static String ratio(Comparison comparison) {
    return "Ratio "
        + Words.spread(comparison.ratio(), 3)
        + " of the floor's pace; by CPU for one "
        + Words.spread(comparison.cpuRatio(), 3)
        + ".";
  }

  private static void both(
      Grid grid, String name, Comparison comparison, Function<Side, String> figure) {
    grid.row(name, figure.apply(comparison.subject()), figure.apply(comparison.floor()));
  }

  private static String cpu(Side side, String process) {
    Spread used = side.cpuSeconds().get(process);
    return used == null || used.highest() == 0 ? Words.NOTHING : Words.spread(used, 1);
  }

  private static String named(String process) {
    return process.equals(Run.BENCH) ? "the bench itself" : process;
  }
}
