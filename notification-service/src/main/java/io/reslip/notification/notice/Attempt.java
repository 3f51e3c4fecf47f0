package io.reslip.notification.notice;

import io.reslip.notification.wording.Language;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What came of one attempt at one address.
 *
 * @param attempt from 1; one attempt tries every address that is still to be reached
 * @param address null when the attempt was interrupted
 * @param reason what the mail server said, or what kept us from it
 */
@Schema(name = "DeliveryAttempt", description = "What came of one attempt at one address")
public record Attempt(
    @Schema(examples = "1") int attempt,
    @Schema(examples = "owner@shop.example") @Nullable String address,
    @Nullable Language language,
    Outcome outcome,
    @Nullable String reason,
    Instant startedAt,
    Instant endedAt) {

  /** How it ended. */
  @Schema(
      name = "AttemptOutcome",
      description =
          "ACCEPTED by the mail server. REFUSED for good. DEFERRED: not now. UNREACHABLE: no mail"
              + " server. INTERRUPTED: our process ended meanwhile, and the mail may have gone; a"
              + " second one then has the same Message-ID")
  public enum Outcome {
    ACCEPTED,
    REFUSED,
    DEFERRED,
    UNREACHABLE,
    INTERRUPTED
  }
}
