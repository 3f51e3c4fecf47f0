package io.reslip.suite.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.reslip.suite.check.finding.Check;
import io.reslip.suite.check.finding.Findings;
import io.reslip.suite.check.finding.Verdict;
import io.reslip.suite.console.Console;
import io.reslip.suite.demo.play.Play;
import io.reslip.suite.fleet.Day;
import io.reslip.suite.fleet.DayOptions;
import io.reslip.suite.launch.RunningSuite;
import io.reslip.suite.launch.SuiteOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** A day that is really played holds together, while it is played and afterwards. */
class CheckerIT {
  private static final Path HOME = Path.of(System.getProperty("reslip.home"));

  @Test
  void aPlayedDayIsWholeAtAnyTime() {
    // given
    long seed = ThreadLocalRandom.current().nextInt(1_000_000);
    try (RunningSuite suite =
        RunningSuite.start(SuiteOptions.temporary(HOME).withSimulatedClock(), Console.silent())) {
      Play play = new Play(suite, new Day(new DayOptions(seed, 8, 40)), Console.silent());

      // when it is looked at while it is played
      CompletableFuture<?> played = CompletableFuture.runAsync(play::run);
      List<String> alarms = new ArrayList<>();
      do {
        alarms.addAll(check(suite, Duration.ZERO).failures());
      } while (!played.isDone());
      played.join();

      // then
      assertThat(alarms).as("false alarms, seed " + seed).isEmpty();

      // when it is looked at when all is done
      Verdict verdict = check(suite, Duration.ofSeconds(60));

      // then
      assertThat(verdict.failures()).as("seed " + seed).isEmpty();
      assertThat(verdict.whole()).isTrue();
      assertThat(verdict.rested()).isTrue();
      assertThat(verdict.facts()).isGreaterThan(500);
      assertThat(verdict.checks())
          .filteredOn(one -> one.check() != Check.SUSPENSE)
          .allSatisfy(one -> assertThat(one.judged()).as(one.check().label()).isPositive())
          .extracting(Findings.Result::notChecked)
          .allSatisfy(left -> assertThat(left).isEmpty());
    }
  }

  private static Verdict check(RunningSuite suite, Duration patience) {
    return new Checker(suite.access(), patience, any -> {}).run();
  }
}
