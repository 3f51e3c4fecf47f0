package io.reslip.reconciliation.transaction;

import io.reslip.reconciliation.expectation.LegVerdict;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.intake.SourceClaim;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is said of one source's record of an operation. */
public record LegView(
    Source source,
    Status verdict,
    @Schema(description = "When it was or is due; of absent legs that are owed")
        @Nullable Instant dueAt,
    @Schema(
            description =
                "True when it is past due and its source has not said that it is complete: nobody"
                    + " is accused")
        @Nullable Boolean sourceLate,
    @Schema(description = "The claim of completeness that does not hold the record")
        @Nullable Proof proof,
    @Schema(description = "Why nothing is expected, in words") @Nullable String because) {

  /** The verdict of an absent leg, or what is there instead. */
  public enum Status {
    PRESENT,
    /**
     * A record of this source may belong here or to an equal operation; it is not called missing.
     */
    CONTRADICTED,
    NOT_EXPECTED,
    EXPECTED,
    OVERDUE,
    LOST
  }

  /** The upload that proves it. */
  public record Proof(String uploadId, Instant completeAt) {}

  static LegView of(Source source, Status status) {
    return new LegView(source, status, null, null, null, null);
  }

  static LegView notExpected(Source source, String because) {
    return new LegView(source, Status.NOT_EXPECTED, null, null, null, because);
  }

  static LegView absent(LegVerdict leg) {
    SourceClaim claim = leg.proof();
    return new LegView(
        leg.source(),
        Status.valueOf(leg.verdict().name()),
        leg.dueAt(),
        leg.late() ? true : null,
        claim == null ? null : new Proof(claim.uploadId(), claim.completeAt()),
        null);
  }
}
