package io.reslip.suite.bench.faults;

import io.reslip.suite.bench.faults.Fault.Kind;
import io.reslip.suite.check.Checker;
import io.reslip.suite.check.finding.Verdict;
import io.reslip.suite.console.Console;
import io.reslip.suite.demo.play.Moment;
import io.reslip.suite.demo.play.Play;
import io.reslip.suite.demo.report.Review;
import io.reslip.suite.fleet.Day;
import io.reslip.suite.fleet.Delivery;
import io.reslip.suite.fleet.Delivery.When;
import io.reslip.suite.launch.Replica;
import io.reslip.suite.launch.RunningSuite;
import io.reslip.suite.launch.SuiteOptions;
import io.reslip.suite.launch.process.Service;
import io.reslip.suite.truth.Truth;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** One day that is played while everything breaks, and what is wrong with it afterwards. */
public final class Round {
  private static final int PHASES = 4;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Day day;
  private final Schedule schedule;
  private final Console console;

  private Round(Day day, Schedule schedule, Console console) {
    this.day = day;
    this.schedule = schedule;
    this.console = console;
  }

  /** The day and its faults both follow from its seed. */
  public static Round of(Day day, Console console) {
    return new Round(day, Schedule.of(day.options().seed(), PHASES), console);
  }

  /** The same with faults of these kinds only. */
  Round only(Set<Kind> kinds) {
    return new Round(day, schedule.only(kinds), console);
  }

  /** Looks at the suite before it is stopped. */
  @FunctionalInterface
  public interface Look {
    /** What is wrong, in words. */
    List<String> at(RunningSuite suite);
  }

  /**
   * Plays it on a suite of its own, with two replicas of reconciliation.
   *
   * @param options where, under the simulated clock
   * @param also looks at the suite in the end
   * @return everything that is wrong, in words; empty when all is right
   */
  public List<String> play(SuiteOptions options, Look also) {
    try (Ways ways = new Ways();
        RunningSuite suite = RunningSuite.start(options.withDetours(ways), Console.silent())) {
      Replica replica = suite.replica(Service.RECONCILIATION);
      new Play(suite, day, Console.silent()).agree();
      long begin = System.nanoTime();
      StubbornPlay play = new StubbornPlay(suite, day);
      Havoc havoc = new Havoc(suite, replica, ways, console);
      phases(play, havoc);
      List<String> wrong = new ArrayList<>(play.forgotten());
      Duration took = Duration.ofNanos(System.nanoTime() - begin);
      wrong.addAll(untrue(play, took));
      Verdict verdict = new Checker(suite.access(), PATIENCE, console::status).run();
      verdict.failures().forEach(one -> wrong.add("checker: " + one));
      if (!verdict.rested()) {
        wrong.add("the suite did not come to rest");
      }
      wrong.addAll(also.at(suite));
      return wrong;
    }
  }

  private void phases(StubbornPlay play, Havoc havoc) {
    during(
        "first batches",
        0,
        havoc,
        trouble -> sendAt(play, Moment.AFTERNOON, When.AFTERNOON, trouble));
    during(
        "files of the day",
        1,
        havoc,
        trouble -> sendAt(play, Moment.EVENING, When.EVENING, trouble));
    play.at(Moment.NEXT_DAY);
    play.noticeWhatIsLate();
    during("late files", 2, havoc, trouble -> sendAt(play, Moment.LATE_FILES, When.LATE, trouble));
    play.awaitMatched();
    play.at(Moment.WINDOWS_CLOSED);
    during(
        "repairs",
        3,
        havoc,
        trouble -> {
          play.approve();
          trouble.join();
          play.awaitRepaired();
        });
  }

  private static void sendAt(
      StubbornPlay play, Moment moment, When when, CompletableFuture<?> trouble) {
    play.at(moment);
    play.send(when, trouble);
    play.awaitMatched();
  }

  private interface Phase {
    void play(CompletableFuture<?> trouble);
  }

  private void during(String name, int number, Havoc havoc, Phase phase) {
    List<Fault> faults = schedule.phases().get(number);
    console.during(
        name,
        () -> {
          CompletableFuture<Void> trouble = new CompletableFuture<>();
          Thread thread =
              Thread.ofPlatform()
                  .daemon()
                  .start(() -> {
                    try {
                      havoc.wreak(faults);
                      trouble.complete(null);
                    } catch (RuntimeException e) {
                      trouble.completeExceptionally(e);
                    }
                  });
          try {
            phase.play(trouble);
          } finally {
            thread.interrupt();
          }
          return String.join(", ", faults.stream().map(Fault::words).toList());
        });
  }

  // How often a file had to be sent, and what of it was there already, is not the day's truth.
  private List<String> untrue(StubbornPlay play, Duration took) {
    List<String> names = day.deliveries().stream().map(Delivery::name).toList();
    return Review.of(play.outcome(took), Truth.of(day)).wrong().stream()
        .filter(one -> names.stream().noneMatch(one::startsWith))
        .map(one -> "truth: " + one)
        .toList();
  }
}
