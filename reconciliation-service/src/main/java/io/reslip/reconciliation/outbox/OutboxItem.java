package io.reslip.reconciliation.outbox;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A message as people see it. */
@Schema(name = "OutboxMessage", description = "Something that this service owes another")
record OutboxItem(
    UUID id,
    @Schema(examples = "NOTICE") String topic,
    @Schema(description = "By which the receiver tells that it has it already") String key,
    State state,
    int attempts,
    Instant createdAt,
    @Schema(description = "While PENDING: when it is tried next") @Nullable Instant nextAt,
    @Nullable Instant endedAt,
    @Schema(description = "HTTP status of the last answer") @Nullable Integer lastStatus,
    @Schema(description = "Why the last attempt failed") @Nullable String lastError) {

  @Schema(name = "OutboxState")
  enum State {
    PENDING,
    SENT,
    /** Given up: a person must look. */
    DEAD,
    /** Taken back before the first attempt. */
    WITHDRAWN
  }
}
