package io.reslip.reconciliation.outbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of one attempt to send a message. */
sealed interface Attempt {

  /** The receiver has it. */
  record Acknowledged(Reply reply) implements Attempt {}

  /**
   * It may not have it.
   *
   * @param status HTTP status; null when there was no answer
   * @param mayHeal whether the same message may succeed later
   * @param notBefore how long the receiver wants to be left alone; null when it does not say
   */
  record Failed(
      @Nullable Integer status, String error, boolean mayHeal, @Nullable Duration notBefore)
      implements Attempt {}

  /** What an answer of this status means for the message. */
  static boolean acknowledges(int status) {
    return status >= 200 && status < 300;
  }

  /**
   * Whether the same message may succeed later. A refusal of its content will not change; a missing
   * right or page may be a deployment under way.
   */
  static boolean mayHeal(int status) {
    return switch (status) {
      case 401, 404, 408, 409, 421, 423, 425, 429 -> true;
      default -> status < 400 || status >= 500;
    };
  }
}
