package io.reslip.reconciliation.discrepancy.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who knows the repairs of discrepancies; the feature that repairs offers one. Reads in the
 * caller's transaction.
 */
public interface DiscrepancyRepairs {

  /** Ids of the repairs of one discrepancy, oldest first. */
  List<UUID> of(UUID discrepancyId);

  /**
   * Repairs of the discrepancies of a business day, by state.
   *
   * @param merchantKey one merchant's only; null for all
   */
  List<StateCount> count(LocalDate businessDate, @Nullable String merchantKey);

  /** Repairs in one state. */
  @Schema(name = "RepairCount")
  record StateCount(@Schema(examples = "ACCEPTED") String state, long count) {}
}
