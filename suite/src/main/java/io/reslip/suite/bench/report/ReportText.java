package io.reslip.suite.bench.report;

import io.reslip.suite.bench.figures.Comparison;
import io.reslip.suite.bench.figures.Report;
import io.reslip.suite.bench.figures.Step;
import java.util.ArrayList;
import java.util.List;

/** The report for people at a console. */
public final class ReportText {
  private ReportText() {}

  /** Its lines. */
  public static List<String> lines(Report report) {
    List<String> lines = new ArrayList<>();
    lines.add(report.heading().title());
    lines.add("  " + report.date() + ", " + report.rounds() + " rounds");
    lines.add("  " + Words.machine(report.machine()));
    report.heading().notes().forEach(note -> lines.add("  " + note));
    for (Comparison comparison : report.findings().comparisons()) {
      lines.add("");
      lines.add(comparison.title());
      lines.add("  subject: " + comparison.subject().what());
      lines.add("  floor:   " + comparison.floor().what());
      lines.addAll(Grids.of(comparison).text());
      lines.add("  " + Grids.ratio(comparison));
      lines.add("  Indexes kept:");
      comparison.indexes().forEach(index -> lines.add("    " + index));
    }
    List<Step> steps = report.findings().steps();
    if (!steps.isEmpty()) {
      lines.add("");
      lines.addAll(Grids.of(steps).text());
      lines.add("  " + ofSteps(steps));
    }
    if (!report.findings().latencies().isEmpty()) {
      lines.add("");
      lines.addAll(Grids.ofLatencies(report.findings().latencies()).text());
    }
    return lines;
  }

  static String ofSteps(List<Step> steps) {
    return "The costliest step takes "
        + Words.number(Step.spread(steps), 2)
        + " times the time of the cheapest.";
  }
}
