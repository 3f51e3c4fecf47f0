package io.reslip.notification.notice;

import io.reslip.notification.access.Actor;
import io.reslip.notification.payment.RestoredPayment;
import io.reslip.notification.proof.ProofLink;
import io.reslip.notification.recipient.RecipientRef;
import io.reslip.notification.wording.Language;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A notice as callers see it. */
@Schema(name = "Notice")
record NoticeAnswer(
    UUID id,
    String causeId,
    NoticeKind kind,
    NoticeState state,
    @Schema(description = "Why it was given up, or which addresses were refused")
        @Nullable String reason,
    RecipientRef recipient,
    @Schema(description = "As the sender asked for; absent: the recipient's own")
        @Nullable Language language,
    RestoredPayment data,
    @Nullable String supersedes,
    @Schema(examples = "7K3M-9QWX-0ABC-D4EF-GH5J-KMNP-QR6S") @Nullable String proofCode,
    @Nullable URI proofUrl,
    Instant createdAt,
    @Schema(description = "When it was sent or given up") @Nullable Instant endedAt,
    @Schema(description = "When it is tried next, about") @Nullable Instant dueAt,
    @Schema(description = "What came of each attempt at each address, oldest first")
        List<Attempt> attempts,
    @Schema(description = "Who had it tried again after it was given up") List<Retry> retries) {

  NoticeAnswer {
    attempts = List.copyOf(attempts);
    retries = List.copyOf(retries);
  }

  /** Somebody had it tried again. */
  @Schema(name = "NoticeRetry")
  record Retry(Instant at, Actor by, int afterAttempt) {}

  NoticeAnswer with(@Nullable ProofLink proof, List<Attempt> tried, List<Retry> retried) {
    return new NoticeAnswer(
        id,
        causeId,
        kind,
        state,
        reason,
        recipient,
        language,
        data,
        supersedes,
        proof == null ? null : proof.code(),
        proof == null ? null : proof.url(),
        createdAt,
        endedAt,
        dueAt,
        tried,
        retried);
  }
}
