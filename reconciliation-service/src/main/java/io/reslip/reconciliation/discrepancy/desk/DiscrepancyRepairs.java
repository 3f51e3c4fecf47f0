package io.reslip.reconciliation.discrepancy.desk;

import java.util.List;
import java.util.UUID;

/** Who knows the repairs of a discrepancy; the feature that repairs offers one. */
public interface DiscrepancyRepairs {

  /** Ids of its repairs, oldest first. */
  List<UUID> of(UUID discrepancyId);
}
