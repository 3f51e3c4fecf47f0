package io.reslip.reconciliation.summary;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who counts the repairs of a day; the feature that repairs offers one. */
public interface RepairTotals {

  /** Repairs in one state. */
  @Schema(name = "RepairCount")
  record Count(@Schema(examples = "ACCEPTED") String state, long count) {}

  /**
   * Repairs of discrepancies of this business day, by state.
   *
   * @param merchantKey one merchant's only; null for all
   */
  List<Count> of(LocalDate businessDate, @Nullable String merchantKey);
}
