package io.reslip.suite.demo.report;

import io.reslip.suite.console.Console;
import io.reslip.suite.demo.play.Words;
import io.reslip.suite.demo.report.Report.Look;
import io.reslip.suite.demo.report.Report.SentBySource;
import io.reslip.suite.truth.Kind;
import io.reslip.suite.truth.Score;
import java.util.List;
import java.util.Locale;

/** The report for people. */
public final class ReportText {
  private static final int BAR = 20;

  private final Console console;

  /** Prints to this console. */
  public ReportText(Console console) {
    this.console = console;
  }

  /** Prints all of it but where to look next. */
  public void print(Report report) {
    happened(report);
    sent(report);
    found(report);
    became(report);
    wrong(report);
  }

  private void happened(Report report) {
    console.gap();
    console.heading("The day");
    console.entry(
        report.businessDate(),
        Words.count(report.terminals(), "terminal")
            + " at "
            + Words.count(report.merchants(), "merchant")
            + ": "
            + Words.count(report.day().sales(), "sale")
            + ", "
            + Words.count(report.day().voids(), "void")
            + ", "
            + Words.count(report.day().refunds(), "refund")
            + ", "
            + Words.number(report.day().declined())
            + " declined");
    console.entry("seed", report.seed() + " (--seed " + report.seed() + " plays the same day)");
  }

  private void sent(Report report) {
    console.gap();
    console.heading("What was sent");
    long records = report.sent().stream().mapToLong(SentBySource::records).sum();
    for (SentBySource row : report.sent()) {
      String name =
          switch (row.source()) {
            case TERMINAL -> "terminals";
            case HOST -> "switch";
            case SCHEME -> "card scheme";
            case TILL -> "tills";
            case BANK -> "bank";
          };
      console.entry(
          name, columns(row.files(), row.records(), row.bytes()) + bar(row.records(), records));
    }
    console.entry(
        "in all",
        columns(
            report.sent().stream().mapToInt(SentBySource::files).sum(),
            records,
            report.sent().stream().mapToLong(SentBySource::bytes).sum()));
    console.entry("sent twice", report.sentTwice() + ": harmless, it was taken once");
  }

  private static String columns(int files, long records, long bytes) {
    return right(Words.count(files, "file"), 9)
        + right(Words.count(records, "record"), 17)
        + right(Words.size(bytes), 10)
        + "  ";
  }

  private void found(Report report) {
    console.gap();
    console.heading("What was wrong on purpose, and what Reslip found");
    console.line(row("", "seeded", "found", "missed", "false alarms", ""));
    for (Score score : report.found()) {
      console.line(row(score));
    }
    int seeded = report.found().stream().mapToInt(Score::seeded).sum();
    int found = report.found().stream().mapToInt(Score::found).sum();
    console.line(
        row(
            "in all",
            Words.number(seeded),
            Words.number(found),
            Words.number(report.found().stream().mapToInt(Score::missed).sum()),
            Words.number(report.found().stream().mapToInt(Score::falseAlarms).sum()),
            ""));
  }

  private static String row(Score score) {
    return row(
        score.kind().words(),
        Words.number(score.seeded()),
        Words.number(score.found()),
        Words.number(score.missed()),
        Words.number(score.falseAlarms()),
        "  " + bar(score.found(), score.seeded()));
  }

  private static String row(
      String name, String seeded, String found, String missed, String falseAlarms, String bar) {
    return ("  "
            + left(name, 28)
            + right(seeded, 8)
            + right(found, 8)
            + right(missed, 8)
            + right(falseAlarms, 14)
            + bar)
        .stripTrailing();
  }

  private void became(Report report) {
    console.gap();
    console.heading("What became of it");
    console.entry(
        "outcome",
        report.outcomes().completed()
            + " completed (the till says so), "
            + report.outcomes().undetermined()
            + " undetermined (nobody in the shop has said)");
    Report.Repairs repairs = report.repairs();
    console.entry(
        "repaired",
        Words.count(repairs.accepted(), "record")
            + " of "
            + repairs.restorable()
            + " that may be restored; "
            + (repairs.wrongFields() == 0
                ? "every field is as it was"
                : Words.count(repairs.wrongFields(), "wrong field")));
    console.entry("approved by", String.join(" and ", repairs.approvedBy()));
    console.entry(
        "told",
        Words.count(report.notices().delivered(), "e-mail")
            + " to merchants; the proof of one was "
            + (report.notices().proofGenuine() ? "checked: genuine" : "checked: not genuine"));
    Score late =
        report.found().stream()
            .filter(score -> score.kind() == Kind.SOURCE_LATE)
            .findFirst()
            .orElseThrow();
    console.entry(
        "late files",
        late.found()
            + " of "
            + late.seeded()
            + " told as late until they came"
            + (report.wrong().isEmpty() ? "; nobody was accused meanwhile" : ""));
    console.entry(
        "audit chain",
        (report.audit().whole() ? "whole, " : "BROKEN, ")
            + Words.count(report.audit().entries(), "entry", "entries")
            + " checked");
    console.entry(
        "speed",
        String.format(
            Locale.ROOT,
            "%s records/s, from sending to matched (%s in %.1f s)",
            Words.number(report.speed().recordsPerSecond()),
            Words.count(report.speed().records(), "record"),
            report.speed().seconds()));
  }

  private void wrong(Report report) {
    if (report.wrong().isEmpty()) {
      return;
    }
    console.gap();
    console.warning("What is not as it should be");
    report.wrong().forEach(one -> console.line("  " + one));
  }

  /** Prints where to go on, for a suite that stays up. */
  public void printWhereToLook(Report report) {
    Look look = report.look();
    console.gap();
    console.heading("Where to look next");
    look.services().forEach((name, address) -> console.entry(name, address + "/q/swagger-ui"));
    console.entry("access", look.accessFile() + " (addresses and tokens)");
    console.entry("mail", look.mailFolder());
    console.entry("logs", look.logs());
    if (look.proof() != null) {
      console.entry("a proof", look.proof());
    }
    if (look.sampleDiscrepancy() != null) {
      console.entry("a lost record", "with its evidence, verdict and repair:");
      for (String line : sample(look, look.sampleDiscrepancy())) {
        console.line("    " + line);
      }
    }
  }

  private static List<String> sample(Look look, String discrepancy) {
    return List.of(
        "token=$(sed -n 's/.*\"operator\" *: *\"\\([^\"]*\\)\".*/\\1/p' '"
            + look.accessFile()
            + "')",
        "curl -H \"Authorization: Bearer $token\" "
            + look.services().get("reconciliation")
            + "/v1/discrepancies/"
            + discrepancy);
  }

  /** A bar of plain characters; full when the part is the whole. */
  static String bar(long part, long whole) {
    if (whole == 0) {
      return "";
    }
    int filled = (int) Math.min(BAR, (part * BAR + whole - 1) / whole);
    // What is not complete must not look so.
    int shown = part < whole ? Math.min(filled, BAR - 1) : BAR;
    return "#".repeat(shown) + ".".repeat(BAR - shown);
  }

  private static String left(String text, int width) {
    return text + " ".repeat(Math.max(1, width - text.length()));
  }

  private static String right(String text, int width) {
    return " ".repeat(Math.max(1, width - text.length())) + text;
  }
}
