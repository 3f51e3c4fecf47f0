package io.reslip.ingestion.change;

import com.fasterxml.jackson.databind.JsonNode;
import io.reslip.ingestion.access.Actor;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A change that takes two people. */
@Schema(
    name = "Change",
    description = "A change that takes effect when a second person approves it")
record Change(
    UUID id,
    @Schema(description = "What is changed", examples = "LAYOUT") String kind,
    @Schema(description = "Which one", examples = "bank-of-x") String subject,
    @Schema(description = "What is proposed", implementation = Object.class) JsonNode body,
    State state,
    Actor proposedBy,
    Instant proposedAt,
    @Nullable Actor decidedBy,
    @Nullable Instant decidedAt,
    @Schema(description = "What the decider said") @Nullable String comment) {

  @Schema(name = "ChangeState")
  enum State {
    PROPOSED,
    APPROVED,
    REJECTED
  }

  Change decided(State outcome, Actor by, Instant at, @Nullable String said) {
    return new Change(id, kind, subject, body, outcome, proposedBy, proposedAt, by, at, said);
  }
}
