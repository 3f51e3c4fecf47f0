package io.reslip.suite.bench.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.reslip.suite.console.Console;
import io.reslip.suite.fleet.Day;
import io.reslip.suite.fleet.DayOptions;
import io.reslip.suite.launch.SuiteOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** One round of {@code ./reslip bench faults}. */
class FaultsIT {
  private static final Path HOME = Path.of(System.getProperty("reslip.home"));

  @Test
  void aDayThatIsPlayedWhileEverythingBreaksComesOutRight() {
    long seed = ThreadLocalRandom.current().nextInt(1_000_000);
    Round round = Round.of(new Day(new DayOptions(seed, 20, 60)), Console.silent());

    List<String> wrong =
        round.play(SuiteOptions.temporary(HOME).withSimulatedClock(), any -> List.of());

    assertThat(wrong)
        .as("again: ./reslip bench faults --rounds 1 --terminals 20 --sales 60 --seed " + seed)
        .isEmpty();
  }
}
