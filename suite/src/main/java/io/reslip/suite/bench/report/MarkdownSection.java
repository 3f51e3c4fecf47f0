package io.reslip.suite.bench.report;

import io.reslip.suite.bench.figures.Comparison;
import io.reslip.suite.bench.figures.Report;
import io.reslip.suite.bench.figures.Step;
import java.util.ArrayList;
import java.util.List;

/** The report as the section of a page. */
final class MarkdownSection {
  private MarkdownSection() {}

  static List<String> lines(Report report) {
    List<String> lines = new ArrayList<>();
    lines.add("## " + report.heading().title());
    lines.add("");
    lines.add(
        "`%s`, %s, %d rounds: %s."
            .formatted(
                Words.command(report),
                report.date(),
                report.rounds(),
                Words.machine(report.machine())));
    lines.add(String.join(" ", report.heading().notes()));
    for (Comparison comparison : report.findings().comparisons()) {
      lines.add("");
      lines.add("### " + comparison.title());
      lines.add("");
      lines.add("- Subject: " + comparison.subject().what());
      lines.add("- Floor: " + comparison.floor().what());
      lines.add("");
      lines.add("**" + Grids.ratio(comparison) + "**");
      lines.add("");
      lines.addAll(Grids.of(comparison).markdown());
      lines.add("");
      lines.add("Indexes kept: `" + String.join("`, `", comparison.indexes()) + "`.");
    }
    List<Step> steps = report.findings().steps();
    if (!steps.isEmpty()) {
      lines.add("");
      lines.add("**" + ReportText.ofSteps(steps) + "**");
      lines.add("");
      lines.addAll(Grids.of(steps).markdown());
    }
    if (!report.findings().latencies().isEmpty()) {
      lines.add("");
      lines.addAll(Grids.ofLatencies(report.findings().latencies()).markdown());
    }
    return lines;
  }
}
