package io.reslip.suite.bench.faults;

import io.reslip.suite.bench.faults.Fault.Kind;
import io.reslip.suite.console.Console;
import io.reslip.suite.console.Failure;
import io.reslip.suite.fleet.Day;
import io.reslip.suite.fleet.DayOptions;
import io.reslip.suite.launch.LaunchFlags;
import io.reslip.suite.launch.SuiteOptions;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./reslip bench faults}: days that are played while everything breaks. */
@Command(
    name = "faults",
    description =
        "Play days while services, PostgreSQL and connections break; then the checker and the truth"
            + " judge.")
public final class FaultsCommand implements Runnable {
  private static final int SEEDS = 1_000_000;

  @Mixin private final LaunchFlags flags = new LaunchFlags();

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "3",
      description = "How many days, each with its own faults. Default: ${DEFAULT-VALUE}.")
  private int rounds;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Seed of the first round; the next take the next. Default: a new one.")
  private @Nullable Long seed;

  @Option(
      names = "--only",
      paramLabel = "KIND",
      split = ",",
      description =
          "Only these of the seed's faults, to narrow a failure down: ${COMPLETION-CANDIDATES}.")
  private Set<Kind> only = EnumSet.allOf(Kind.class);

  @Option(
      names = "--terminals",
      paramLabel = "N",
      defaultValue = "40",
      description = "How many terminals there are. Default: ${DEFAULT-VALUE}.")
  private int terminals;

  @Option(
      names = "--sales",
      paramLabel = "N",
      defaultValue = "240",
      description = "How many payments each terminal takes. Default: ${DEFAULT-VALUE}.")
  private int sales;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Keep the data and logs of each round in DIR. Default: they are removed.")
  private @Nullable Path data;

  @Override
  public void run() {
    Console console = Console.system();
    long first = seed == null ? new SecureRandom().nextInt(SEEDS) : seed;
    List<String> failed = new ArrayList<>();
    for (long round = first; round < first + rounds; round++) {
      console.heading("A day of faults with seed " + round);
      List<String> wrong = round(round, console);
      wrong.forEach(one -> console.warning("  " + one));
      console.line(wrong.isEmpty() ? "  All is as it should be." : "  seed " + round);
      console.gap();
      if (!wrong.isEmpty()) {
        failed.add("Again: ./reslip bench faults --rounds 1 --seed " + round);
      }
    }
    if (!failed.isEmpty()) {
      throw new Failure(failed.size() + " of " + rounds + " days did not come out right.", failed);
    }
  }

  private List<String> round(long number, Console console) {
    SuiteOptions options = flags.options().withSimulatedClock();
    SuiteOptions own = data == null ? options : options.withData(data.resolve("round-" + number));
    try {
      return Round.of(new Day(new DayOptions(number, terminals, sales)), console)
          .only(only)
          .play(own, any -> List.of());
    } catch (Failure e) {
      List<String> wrong = new ArrayList<>(List.of(String.valueOf(e.getMessage())));
      wrong.addAll(e.advice());
      return wrong;
    }
  }
}
