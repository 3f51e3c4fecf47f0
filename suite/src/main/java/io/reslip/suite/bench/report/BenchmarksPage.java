package io.reslip.suite.bench.report;

import io.reslip.suite.bench.figures.Report;
import io.reslip.suite.console.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code docs/benchmarks.md}: each benchmark has a section of its own between two markers, which is
 * replaced; everything else stays as people wrote it.
 */
public final class BenchmarksPage {
  private BenchmarksPage() {}

  /** Puts the report in the place of the benchmark's last one, or at the end of the page. */
  public static void record(Report report, Path page) {
    try {
      List<String> lines = Files.exists(page) ? Files.readAllLines(page) : List.of();
      Files.write(page, with(lines, report.heading().key(), MarkdownSection.lines(report)));
    } catch (IOException e) {
      throw new Failure(
          "The figures cannot be recorded in " + page + ": " + e.getMessage(), e, List.of());
    }
  }

  static List<String> with(List<String> page, String key, List<String> section) {
    String begin = "<!-- bench:" + key + " -->";
    String end = "<!-- /bench:" + key + " -->";
    int from = page.indexOf(begin);
    int to = page.indexOf(end);
    if (from < 0 != to < 0 || to < from) {
      throw new Failure(
          "The section " + key + " of the page of benchmarks has only one of its two markers.",
          List.of("Mend it: " + begin + " before, " + end + " after."));
    }
    List<String> changed = new ArrayList<>(page.subList(0, from < 0 ? page.size() : from));
    if (from < 0) {
      changed.add("");
    }
    changed.add(begin);
    changed.addAll(section);
    changed.add(end);
    if (to >= 0) {
      changed.addAll(page.subList(to + 1, page.size()));
    }
    return changed;
  }
}
