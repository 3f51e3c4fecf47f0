package io.reslip.suite.bench.accuracy;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.reslip.suite.bench.accuracy.AccuracyReport.Judged;
import io.reslip.suite.console.Console;
import io.reslip.suite.console.Failure;
import io.reslip.suite.fleet.Day;
import io.reslip.suite.fleet.DayOptions;
import io.reslip.suite.fleet.Fleet;
import io.reslip.suite.fleet.chance.Fault;
import io.reslip.suite.fleet.chance.Rates;
import io.reslip.suite.launch.LaunchFlags;
import io.reslip.suite.launch.RunningSuite;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./reslip bench accuracy}: what is found of a fleet's days, held against their truth. */
@Command(
    name = "accuracy",
    description = "Play a fleet's days whose truth is known, and count what is missed or invented.")
public final class AccuracyCommand implements Runnable {
  private static final int SEEDS = 1_000_000;

  @Mixin private final LaunchFlags flags = new LaunchFlags();

  @Option(
      names = "--days",
      paramLabel = "D",
      defaultValue = "3",
      description = "How many days are played. Default: ${DEFAULT-VALUE}.")
  private int days;

  @Option(
      names = "--terminals",
      paramLabel = "N",
      defaultValue = "60",
      description = "How many terminals there are. Default: ${DEFAULT-VALUE}.")
  private int terminals;

  @Option(
      names = "--sales",
      paramLabel = "N",
      defaultValue = "100",
      description = "How many payments each takes a day, on average. Default: ${DEFAULT-VALUE}.")
  private int sales;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Play the days of this seed again. Default: new days.")
  private @Nullable Long seed;

  @Option(
      names = "--rate",
      paramLabel = "FAULT=N",
      description = "Let this fault happen N times in a million of what it befalls; repeatable.")
  private Map<Fault, Integer> rates = Map.of();

  @Option(
      names = "--usual-faults",
      paramLabel = "true|false",
      defaultValue = "true",
      arity = "1",
      description = "Whether faults that --rate does not name happen as they usually do.")
  private boolean usualFaults;

  @Option(
      names = "--faults-times",
      paramLabel = "N",
      defaultValue = "1",
      description = "How many times as often as usual faults happen. Default: ${DEFAULT-VALUE}.")
  private int faultsTimes;

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
    long chosen = seed == null ? new SecureRandom().nextInt(SEEDS) : seed;
    Fleet fleet = fleet(chosen);
    Console console = Console.system();
    console.heading("Starting Reslip");
    try (RunningSuite suite = RunningSuite.start(flags.options().withSimulatedClock(), console)) {
      console.gap();
      console.heading("Playing " + days + " days with seed " + chosen);
      AccuracyReport report = play(suite, fleet, chosen, console);
      new AccuracyText(console).print(report);
      if (json != null) {
        write(report, json);
      }
    }
  }

  private Fleet fleet(long chosen) {
    try {
      DayOptions size = new DayOptions(chosen, terminals, sales);
      Rates often = usualFaults ? Rates.times(faultsTimes, rates) : Rates.only(rates);
      return new Fleet(size, Day.DATE, days, often);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), e.getMessage(), e);
    }
  }

  private AccuracyReport play(RunningSuite suite, Fleet fleet, long chosen, Console console) {
    long begin = System.nanoTime();
    FleetPlay play = new FleetPlay(suite, fleet, console);
    play.agree();
    OffsetDateTime noon = play.noonAfterTheLastDay();
    play.playUntil(OffsetDateTime.MIN, noon);
    FleetReview review = new FleetReview(suite, fleet);
    Tally whenDue = review.whenDue(noon);
    play.playUntil(noon, play.end());
    Tally atTheEnd = review.atTheEnd(play.end());
    return new AccuracyReport(
        chosen,
        days,
        terminals,
        sales,
        play.items(),
        play.refused(),
        Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0,
        Judged.of(whenDue),
        Judged.of(atTheEnd));
  }

  private static void write(AccuracyReport report, Path file) {
    try {
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build()
          .writeValue(file.toFile(), report);
    } catch (IOException e) {
      throw new Failure(
          "The report cannot be written to " + file + ": " + e.getMessage(),
          e,
          List.of("Choose another file with --json."));
    }
  }
}
