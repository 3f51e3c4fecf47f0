package io.reslip.suite.launch;

import io.reslip.suite.console.Console;
import java.time.Duration;
import java.util.function.Supplier;

/** Tells the console what was started and how long it took. */
final class Steps {
  private final Console console;

  Steps(Console console) {
    this.console = console;
  }

  <T> T run(String name, Supplier<T> step) {
    waitingFor(name);
    long begin = System.nanoTime();
    T result = step.get();
    done(name, begin, "");
    return result;
  }

  void waitingFor(String names) {
    console.status("waiting for " + names);
  }

  /**
   * @param beginNanos {@link System#nanoTime()} at the beginning
   */
  void done(String name, long beginNanos, String remark) {
    console.done(name, Duration.ofNanos(System.nanoTime() - beginNanos), remark);
  }
}
