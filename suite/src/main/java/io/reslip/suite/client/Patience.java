package io.reslip.suite.client;

import io.reslip.suite.console.Failure;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Waits for what the services do by themselves. */
public final class Patience {
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final Duration limit;

  /**
   * @param limit how long one wait may take
   */
  public Patience(Duration limit) {
    this.limit = limit;
  }

  /** Waits until it is so; fails with what was waited for when the limit is over. */
  public void until(String what, BooleanSupplier condition) {
    if (!within(limit, condition)) {
      throw new Failure(
          "After " + limit.toSeconds() + " s there is still not: " + what + ".", List.of());
    }
  }

  /** Waits until it is so, but goes on without it after {@code shorter}; whether it is so. */
  public boolean within(Duration shorter, BooleanSupplier condition) {
    long end = System.nanoTime() + shorter.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - end > 0) {
        return false;
      }
      pause();
    }
    return true;
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted.", e, List.of());
    }
  }
}
