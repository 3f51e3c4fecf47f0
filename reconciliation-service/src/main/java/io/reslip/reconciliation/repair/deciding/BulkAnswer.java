package io.reslip.reconciliation.repair.deciding;

import io.reslip.reconciliation.repair.RepairState;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What approving many repairs at once does, or would do. */
@Schema(name = "RepairApprovals", description = "What approving these repairs does, or would do")
record BulkAnswer(
    @Schema(description = "Whether nothing was done yet") boolean preview,
    List<Item> items,
    @Schema(description = "Counts and sums by effect and currency") List<Sum> sums) {

  BulkAnswer {
    items = List.copyOf(items);
    sums = List.copyOf(sums);
  }

  /** What one person's yes does. */
  @Schema(name = "ApprovalEffect")
  enum Effect {
    /** It is the last that was needed. */
    TAKES_EFFECT,
    /** It counts, and others are still needed. */
    COUNTS,
    /** This person cannot approve it now. */
    CANNOT
  }

  /** One repair. */
  @Schema(name = "RepairApprovalItem")
  record Item(
      UUID repairId,
      Effect effect,
      @Schema(description = "Why it cannot be approved by you now") @Nullable String reason,
      @Schema(description = "Approvals still needed afterwards") int needs,
      @Schema(description = "People who do not count for what is still needed") List<String> notBy,
      @Nullable RepairState state,
      @Nullable Long amount,
      @Nullable String currency) {}

  /** How many, and their sum in minor units. */
  @Schema(name = "RepairApprovalSum")
  record Sum(Effect effect, String currency, long count, long amount) {}
}
