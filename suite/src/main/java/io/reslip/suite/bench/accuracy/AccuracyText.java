package io.reslip.suite.bench.accuracy;

import io.reslip.suite.bench.accuracy.AccuracyReport.Judged;
import io.reslip.suite.console.Console;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** Prints the report for people. */
final class AccuracyText {
  private static final String ROW = "%-22s %8s %8s %7s %-19s %7s %-19s %9s %6s %6s";
  private static final int MOST_RECORDS = 8;

  private final Console console;

  AccuracyText(Console console) {
    this.console = console;
  }

  void print(AccuracyReport report) {
    console.gap();
    console.heading("When all was due, and late files had not come");
    print(report.whenDue());
    console.gap();
    console.heading("When no record could come any more");
    print(report.atTheEnd());
    console.gap();
    console.line(
        String.format(
            Locale.ROOT,
            "seed %d: %d days, %d terminals, %d payments each: %,d records and events, %,d of them"
                + " refused, %.0f s",
            report.seed(),
            report.days(),
            report.terminals(),
            report.sales(),
            report.items(),
            report.refused(),
            report.seconds()));
  }

  private void print(Judged judged) {
    row(
        "kind",
        "cases",
        "found",
        "missed",
        "95 % bounds",
        "false",
        "95 % bounds",
        "withdrawn",
        "open",
        "wrong");
    for (AccuracyReport.Kind kind : judged.kinds()) {
      row(
          kind.kind(),
          kind.cases(),
          kind.found(),
          kind.missed(),
          bounds(kind.missRate()),
          kind.falseAlarms(),
          bounds(kind.falseRate()),
          kind.premature(),
          kind.open(),
          kind.wrong());
    }
    judged
        .notYetRaised()
        .forEach((kind, cases) -> console.line(kind + " is not yet raised: " + cases + " cases"));
    console.line(
        judged.undecidable()
            + " payments undecidable by their bytes, "
            + judged.lostEverywhere()
            + " that nobody tells of");
    matrix("kind", judged.confusion());
    matrix("verdict", judged.verdicts());
    matrix("outcome", judged.outcomes());
    faults(judged);
    examples(judged);
  }

  private void row(Object... cells) {
    console.line(String.format(Locale.ROOT, ROW, cells).stripTrailing());
  }

  private static String bounds(ExactBounds bounds) {
    return String.format(
        Locale.ROOT, "%.3f to %.3f %%", 100 * bounds.lower(), 100 * bounds.upper());
  }

  private void matrix(String what, Map<String, Map<String, Long>> counts) {
    if (counts.isEmpty()) {
      return;
    }
    TreeSet<String> told = new TreeSet<>();
    counts.values().forEach(row -> told.addAll(row.keySet()));
    console.gap();
    console.line("true " + what + ": told");
    for (Map.Entry<String, Map<String, Long>> row : counts.entrySet()) {
      List<String> cells = new ArrayList<>();
      told.stream()
          .filter(row.getValue()::containsKey)
          .forEach(one -> cells.add(one + " " + row.getValue().get(one)));
      console.line("  " + row.getKey() + ": " + String.join(", ", cells));
    }
  }

  private void faults(Judged judged) {
    console.gap();
    judged
        .faults()
        .forEach((fault, of) ->
            console.line(
                String.format(
                    Locale.ROOT,
                    "  %-26s %6d cases, %6d missed  (%s)",
                    fault,
                    of.cases(),
                    of.missed(),
                    of.words())));
  }

  private void examples(Judged judged) {
    if (judged.examples().isEmpty()) {
      return;
    }
    console.gap();
    console.line("Where to look:");
    for (Tally.Example one : judged.examples()) {
      console.line("  " + one.what() + ": " + one.about());
      one.toldInstead().stream().limit(3).forEach(other -> console.line("    beside: " + other));
      one.records().stream().limit(MOST_RECORDS).forEach(id -> console.line("    record: " + id));
    }
  }
}
