package io.reslip.suite.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.reslip.suite.check.finding.Findings.Result;
import io.reslip.suite.check.finding.Verdict;
import io.reslip.suite.console.Console;
import io.reslip.suite.console.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Tells people, or programs, what came of a check. */
final class VerdictText {
  private static final ObjectWriter JSON = new ObjectMapper().writerWithDefaultPrettyPrinter();
  private static final int SHOWN = 10;

  private VerdictText() {}

  static void print(Verdict verdict, Console console) {
    for (Result result : verdict.checks()) {
      console.entry(result.check().label(), words(result));
      result.failures().stream().limit(SHOWN).forEach(one -> console.warning("      " + one));
      long more = result.failed() - Math.min(SHOWN, result.failures().size());
      if (more > 0) {
        console.line("      and " + more + " more");
      }
      result.notChecked().forEach(one -> console.line("      not checked: " + one));
    }
    console.gap();
    console.line(
        String.format(
            Locale.ROOT,
            "%s Judged up to position %d of the feed, %,d facts, in %.1f s%s.",
            verdict.whole() ? "Whole." : "Not whole.",
            verdict.position(),
            verdict.facts(),
            verdict.seconds(),
            verdict.rested() ? "" : ", while data came in"));
  }

  private static String words(Result result) {
    if (result.failed() > 0) {
      return String.format(
          Locale.ROOT, "WRONG   %,d times: %s", result.failed(), result.check().claim());
    }
    if (result.judged() == 0) {
      return "-       " + result.check().claim();
    }
    return String.format(Locale.ROOT, "ok      %s (%,d)", result.check().claim(), result.judged());
  }

  static void write(Verdict verdict, Path file) {
    try {
      Files.writeString(file, JSON.writeValueAsString(verdict) + "\n");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new Failure(
          "The report cannot be written to " + file + ".",
          e,
          List.of("Choose another file with --json."));
    }
  }
}
