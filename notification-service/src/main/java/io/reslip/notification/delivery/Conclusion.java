package io.reslip.notification.delivery;

import io.reslip.notification.notice.Attempt;
import io.reslip.notification.notice.Attempt.Outcome;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an attempt means for its notice. */
sealed interface Conclusion {

  /** Somebody has it. */
  record Sent(@Nullable String remark) implements Conclusion {}

  /** Nobody has it, and nobody will without a person's help. */
  record Dead(String reason) implements Conclusion {}

  /** Somebody may still be reached. */
  record Later() implements Conclusion {}

  /**
   * Concludes.
   *
   * @param tried what came of this attempt, address by address, and what was refused before it
   * @param reachedBefore whether some address has got the notice earlier
   * @param attemptInRound from 1
   */
  static Conclusion of(
      List<Attempt> tried, boolean reachedBefore, int attemptInRound, int maxAttempts) {
    boolean open =
        tried.stream()
            .anyMatch(attempt ->
                attempt.outcome() == Outcome.DEFERRED || attempt.outcome() == Outcome.UNREACHABLE);
    if (open && attemptInRound < maxAttempts) {
      return new Later();
    }
    String failures =
        tried.stream()
            .filter(attempt -> attempt.outcome() != Outcome.ACCEPTED)
            .map(attempt -> attempt.address() + ": " + attempt.reason())
            .collect(Collectors.joining("; "));
    if (reachedBefore || tried.stream().anyMatch(a -> a.outcome() == Outcome.ACCEPTED)) {
      return new Sent(failures.isEmpty() ? null : "Not delivered to " + failures);
    }
    if (tried.isEmpty()) {
      return new Dead("The recipient has no address left to try.");
    }
    return new Dead(
        open
            ? "Given up after " + attemptInRound + " attempts. " + failures
            : "Refused for good. " + failures);
  }
}
