package io.reslip.reconciliation.repair.effect;

import io.reslip.reconciliation.access.Actor;
import io.reslip.reconciliation.discrepancy.Discrepancies;
import io.reslip.reconciliation.discrepancy.Discrepancy;
import io.reslip.reconciliation.discrepancy.DiscrepancyEvent;
import io.reslip.reconciliation.discrepancy.DiscrepancyState;
import io.reslip.reconciliation.repair.Repair;
import io.reslip.reconciliation.repair.RepairState.Step;
import io.reslip.reconciliation.repair.RepairSteps;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** A restored record that ingestion does not take: the discrepancy is open again. */
@ApplicationScoped
class Refusals {
  private final RepairSteps steps;
  private final Discrepancies discrepancies;

  Refusals(RepairSteps steps, Discrepancies discrepancies) {
    this.steps = steps;
    this.discrepancies = discrepancies;
  }

  void refuse(Repair repair, String reason) {
    steps.take(new RepairSteps.Taken(repair, Step.REFUSE, Actor.MACHINE, reason));
    Optional<Discrepancy> discrepancy = discrepancies.find(repair.discrepancyId());
    if (discrepancy
        .map(Discrepancy::state)
        .filter(DiscrepancyState.IN_REPAIR::equals)
        .isPresent()) {
      discrepancies.move(repair.discrepancyId(), DiscrepancyEvent.REOPENED, Actor.MACHINE, reason);
    }
  }
}
