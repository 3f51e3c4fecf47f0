package io.reslip.suite.bench.faults;

import io.reslip.suite.console.Failure;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Asks again until it is answered, as every caller of a service has to. */
final class Stubborn {
  private static final Duration LIMIT = Duration.ofMinutes(4);
  private static final Duration PAUSE = Duration.ofMillis(200);

  private Stubborn() {}

  /** The first good answer; fails with the last bad one when there is none in four minutes. */
  static <T> T ask(Supplier<T> question) {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (true) {
      try {
        return question.get();
      } catch (UncheckedIOException | Failure e) {
        if (System.nanoTime() > end) {
          throw e;
        }
        sleep();
      }
    }
  }

  /** Waits until it is so, however often the question fails meanwhile. */
  static void until(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!ask(condition::getAsBoolean)) {
      if (System.nanoTime() > end) {
        throw new Failure(
            "After " + LIMIT.toSeconds() + " s there is still not: " + what + ".", List.of());
      }
      sleep();
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted.", e, List.of());
    }
  }
}
