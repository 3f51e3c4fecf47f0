package io.reslip.suite.demo;

import io.reslip.suite.check.Checker;
import io.reslip.suite.check.finding.Verdict;
import io.reslip.suite.console.Console;
import io.reslip.suite.console.Failure;
import io.reslip.suite.demo.play.Play;
import io.reslip.suite.demo.play.Played;
import io.reslip.suite.demo.report.Report;
import io.reslip.suite.demo.report.ReportJson;
import io.reslip.suite.demo.report.ReportText;
import io.reslip.suite.demo.report.Review;
import io.reslip.suite.fleet.Day;
import io.reslip.suite.fleet.DayOptions;
import io.reslip.suite.launch.LaunchFlags;
import io.reslip.suite.launch.RunningSuite;
import io.reslip.suite.launch.process.Service;
import io.reslip.suite.truth.Truth;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./reslip demo}: a simulated day with known losses, and what Reslip finds of them. */
@Command(
    name = "demo",
    description = "Play a simulated day with known losses through all services.")
public final class DemoCommand implements Runnable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int SEEDS = 1_000_000;

  @Mixin private final LaunchFlags flags = new LaunchFlags();

  @Option(
      names = "--once",
      description = "End after the report; exit code 1 when anything is wrong.")
  private boolean once;

  @Option(
      names = "--terminals",
      paramLabel = "N",
      defaultValue = "40",
      description = "How many terminals there are. Default: ${DEFAULT-VALUE}.")
  private int terminals;

  @Option(
      names = "--sales",
      paramLabel = "N",
      defaultValue = "50",
      description = "How many payments each terminal takes. Default: ${DEFAULT-VALUE}.")
  private int sales;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Play the day of this seed again. Default: a new day.")
  private @Nullable Long seed;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write the report to FILE as JSON too.")
  private @Nullable Path json;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
  private CommandSpec command;

  @Override
  public void run() {
    Day day = new Day(dayOptions());
    requireWritable();
    Truth truth = Truth.of(day);
    Console console = Console.system();
    console.heading("Starting Reslip");
    try (RunningSuite suite = RunningSuite.start(flags.options().withSimulatedClock(), console)) {
      console.gap();
      console.heading("Playing " + Day.DATE + " with seed " + day.options().seed());
      Played played = play(suite, new Play(suite, day, console));
      Review review = Review.of(played, truth);
      Report report = Report.of(day, truth, played, review, suite);
      ReportText text = new ReportText(console);
      text.print(report);
      if (json != null) {
        ReportJson.write(report, json);
      }
      Verdict verdict = checked(suite, console);
      if (once) {
        end(console, report, verdict, suite.logsDirectory());
      } else {
        text.printWhereToLook(report);
        console.gap();
        console.line("Press Ctrl-C to stop; the data is then removed.");
        suite.awaitTrouble();
      }
    }
  }

  private DayOptions dayOptions() {
    try {
      long chosen = seed == null ? new SecureRandom().nextInt(SEEDS) : seed;
      return new DayOptions(chosen, terminals, sales);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), e.getMessage(), e);
    }
  }

  // Told now, not after the whole day was played.
  private void requireWritable() {
    if (json != null) {
      Path folder = json.toAbsolutePath().getParent();
      if (Files.isDirectory(json) || !Files.isWritable(folder)) {
        throw new Failure(
            "The report cannot be written to " + json + ".",
            List.of("Choose another file with --json."));
      }
    }
  }

  private static Played play(RunningSuite suite, Play play) {
    try {
      return play.run();
    } catch (Failure | UncheckedIOException e) {
      if (!Arrays.stream(Service.values()).allMatch(suite::isAlive)) {
        // A service that died tells more than the call that it did not answer.
        suite.awaitTrouble();
      }
      throw explained(e, suite.logsDirectory());
    }
  }

  /** A judge that knows nothing of the day looks at what the services say of it. */
  private static Verdict checked(RunningSuite suite, Console console) {
    Verdict verdict = new Checker(suite.access(), PATIENCE, console::status).run();
    console.gap();
    console.line("Checked from outside: " + (verdict.whole() ? "whole." : "not whole."));
    verdict.failures().forEach(one -> console.warning("    " + one));
    return verdict;
  }

  private static Failure explained(RuntimeException failure, Path logs) {
    List<String> advice = new ArrayList<>();
    if (failure instanceof Failure known) {
      advice.addAll(known.advice());
    }
    advice.addAll(ServiceLogs.errors(logs));
    return new Failure(String.valueOf(failure.getMessage()), failure, advice);
  }

  private static void end(Console console, Report report, Verdict verdict, Path logs) {
    console.gap();
    if (!report.wrong().isEmpty() || !verdict.whole()) {
      List<String> advice = new ArrayList<>();
      advice.add("It is named above. Play the day again with --seed " + report.seed() + ".");
      advice.addAll(ServiceLogs.errors(logs));
      throw new Failure("The day did not come out right.", advice);
    }
    console.line("All is as it should be.");
  }
}
