package io.reslip.reconciliation.repair.deciding;

import io.reslip.reconciliation.discrepancy.desk.DiscrepancyRepairs;
import io.reslip.reconciliation.repair.Repair;
import io.reslip.reconciliation.repair.RepairReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

  @Override
  public List<StateCount> count(LocalDate businessDate, @Nullable String merchantKey) {
    return reader.count(businessDate, merchantKey).entrySet().stream()
        .map(count -> new StateCount(count.getKey().name(), count.getValue()))
        .toList();
  }
}
