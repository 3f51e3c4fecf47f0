package io.reslip.suite.bench.fleet;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.reslip.suite.console.Console;
import io.reslip.suite.console.Failure;
import io.reslip.suite.fleet.Day;
import io.reslip.suite.fleet.DayOptions;
import io.reslip.suite.fleet.Delivery;
import io.reslip.suite.fleet.Fleet;
import io.reslip.suite.fleet.chance.Rates;
import io.reslip.suite.fleet.model.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./reslip bench fleet}: how fast a fleet's days are generated, layout by layout. */
@Command(
    name = "fleet",
    description = "Generate a fleet's days to nowhere, and measure payments and bytes a second.")
public final class FleetCommand implements Runnable {
  @Option(
      names = "--days",
      paramLabel = "D",
      defaultValue = "2",
      description = "How many days are generated, one after the other. Default: ${DEFAULT-VALUE}.")
  private int days;

  @Option(
      names = "--terminals",
      paramLabel = "N",
      defaultValue = "2000",
      description = "How many terminals there are. Default: ${DEFAULT-VALUE}.")
  private int terminals;

  @Option(
      names = "--sales",
      paramLabel = "N",
      defaultValue = "250",
      description = "How many payments each takes a day, on average. Default: ${DEFAULT-VALUE}.")
  private int sales;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Which fleet. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(names = "--json", paramLabel = "FILE", description = "Write the figures to FILE too.")
  private @Nullable Path json;

  @Option(names = "--verbose", description = "Show the stack trace of a failure.")
  @SuppressWarnings("unused") // Main asks picocli whether it was given
  private boolean verbose;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  @SuppressWarnings("unused") // picocli acts on it
  private boolean help;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
  private CommandSpec command;

  @Override
  public void run() {
    Fleet fleet = fleet();
    int cores = Runtime.getRuntime().availableProcessors();
    Console console = Console.system();
    List<Speed> all = new ArrayList<>();
    for (Day day : fleet.days()) {
      Writing writing = new Writing(day);
      console.heading(day.date() + ", " + number(writing.payments()) + " payments");
      List<Delivery> deliveries = day.deliveries();
      List<Speed> speeds = new ArrayList<>();
      speeds.add(writing.drawing());
      for (Source source : Source.values()) {
        List<Delivery> own = deliveries.stream().filter(one -> one.source() == source).toList();
        if (!own.isEmpty()) {
          speeds.add(writing.of(day.date() + " " + source + " " + own.getFirst().layout(), own, 1));
        }
      }
      speeds.add(writing.of(day.date() + " everything, on " + cores + " cores", deliveries, cores));
      speeds.forEach(one -> print(one, console));
      all.addAll(speeds);
    }
    if (json != null) {
      write(all, json);
    }
  }

  private static void print(Speed one, Console console) {
    console.line(
        String.format(
            Locale.ROOT,
            "  %-42s %10s payments/s %10s a CPU second %7.1f MB/s  (%s records, %s MB)",
            one.what(),
            number(one.paymentsPerSecond()),
            number(one.paymentsPerCpuSecond()),
            one.bytesPerSecond() / 1e6,
            number(one.records()),
            number(one.bytes() / 1_000_000)));
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private Fleet fleet() {
    try {
      DayOptions size = new DayOptions(seed, terminals, sales);
      return new Fleet(size, Day.DATE, days, new Rates(Map.of()));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), e.getMessage(), e);
    }
  }

  private static void write(List<Speed> speeds, Path file) {
    try {
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build()
          .writeValue(file.toFile(), speeds);
    } catch (IOException e) {
      throw new Failure(
          "The figures cannot be written to " + file + ": " + e.getMessage(),
          e,
          List.of("Choose another file with --json."));
    }
  }
}
