package io.reslip.reconciliation.matching.run;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far behind the feed this service is. */
record IntakeStatus(
    @Schema(
            description =
                "True when all that ingestion has committed is taken in, matched, and judged as of"
                    + " the present time")
        boolean idle,
    @Schema(description = "Every fact of the feed up to this position is stored", examples = "57")
        long position,
    @Schema(description = "Every fact up to this position is matched and judged", examples = "57")
        long matchedTo,
    @Schema(
            description = "How far the feed goes now; absent while ingestion cannot be asked",
            examples = "57")
        @Nullable Long feedHead,
    @Schema(
            description = "What keeps the intake from going on; absent when all is well",
            examples = "the feed cannot be reached: ConnectException")
        @Nullable String trouble,
    List<SliceStatus> slices) {

  /** One slice of the feed. */
  record SliceStatus(
      @Schema(examples = "17") int slice,
      @Schema(examples = "57") long position,
      @Schema(
              description =
                  "Positions between this slice and the feed's head; absent while unknown",
              examples = "0")
          @Nullable Long behind,
      @Schema(description = "Replica that reads it; absent when none does")
          @Nullable String owner) {}

  IntakeStatus {
    slices = List.copyOf(slices);
  }
}
