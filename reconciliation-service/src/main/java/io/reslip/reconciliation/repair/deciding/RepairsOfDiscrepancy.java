package io.reslip.reconciliation.repair.deciding;

import io.reslip.reconciliation.discrepancy.desk.DiscrepancyRepairs;
import io.reslip.reconciliation.repair.Repair;
import io.reslip.reconciliation.repair.RepairReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Lets a discrepancy name its repairs. */
@ApplicationScoped
class RepairsOfDiscrepancy implements DiscrepancyRepairs {
  private final RepairReader reader;

  RepairsOfDiscrepancy(RepairReader reader) {
    this.reader = reader;
  }

  @Override
  public List<UUID> of(UUID discrepancyId) {
    return reader.ofDiscrepancies(List.of(discrepancyId)).stream()
        .sorted(Comparator.comparing(Repair::proposedAt))
        .map(Repair::id)
        .toList();
  }
}
