package io.reslip.reconciliation.transaction;

import io.reslip.reconciliation.intake.Source;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that happened to a payment. */
public record TimelineEntry(
    Instant at,
    Event event,
    Source source,
    UUID operationId,
    @Schema(description = "The record that it is about; absent for DUE and SOURCE_COMPLETE")
        @Nullable String recordId) {

  /** What happened. */
  public enum Event {
    /** By the source's own clock. */
    OCCURRED,
    /** Reslip got the source's record. */
    RECEIVED,
    /** Reslip's restored record took effect. */
    RESTORED,
    /** The source's record was or is due, and is not there. */
    DUE,
    /** The source said that it is complete, without the record. */
    SOURCE_COMPLETE
  }
}
