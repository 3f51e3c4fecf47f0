package io.reslip.reconciliation.repair.deciding;

import io.reslip.reconciliation.access.Actor;
import io.reslip.reconciliation.discrepancy.Discrepancies;
import io.reslip.reconciliation.discrepancy.Discrepancy;
import io.reslip.reconciliation.discrepancy.DiscrepancyEvent;
import io.reslip.reconciliation.problem.Problems;
import io.reslip.reconciliation.repair.Approval;
import io.reslip.reconciliation.repair.Repair;
import io.reslip.reconciliation.repair.RepairReader;
import io.reslip.reconciliation.repair.RepairState;
import io.reslip.reconciliation.repair.RepairState.Step;
import io.reslip.reconciliation.repair.RepairSteps;
import io.reslip.reconciliation.repair.RepairSteps.Taken;
import io.reslip.reconciliation.repair.effect.RepairUploads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What people say to proposals. The last approval that is needed puts the repair into effect. */
@ApplicationScoped
class Decisions {
  private final RepairReader reader;
  private final RepairSteps steps;
  private final RepairUploads uploads;
  private final Discrepancies discrepancies;

  Decisions(
      RepairReader reader, RepairSteps steps, RepairUploads uploads, Discrepancies discrepancies) {
    this.reader = reader;
    this.steps = steps;
    this.uploads = uploads;
    this.discrepancies = discrepancies;
  }

  /** Approves it, or says why this person cannot. */
  @Transactional(Transactional.TxType.MANDATORY)
  Repair approve(UUID id, Actor person, @Nullable String comment) {
    Repair repair = lock(id);
    repair
        .obstacleFor(person)
        .ifPresent(why -> {
          throw Problems.conflict(
              repair.state() == RepairState.PROPOSED ? "four-eyes" : "repair-decided", why);
        });
    return approve(repair, person, comment);
  }

  /** Approves it if this person can; empty when not. For many at once. */
  @Transactional(Transactional.TxType.MANDATORY)
  Optional<Repair> approveIfAllowed(UUID id, Actor person, @Nullable String comment) {
    Repair repair = lock(id);
    return repair.obstacleFor(person).isPresent()
        ? Optional.empty()
        : Optional.of(approve(repair, person, comment));
  }

  /** Rejects it: it never takes effect, and the machine does not propose the same again. */
  @Transactional(Transactional.TxType.MANDATORY)
  Repair reject(UUID id, Actor person, String reason) {
    Repair repair = lock(id);
    if (!repair.state().allows(Step.REJECT)) {
      throw Problems.conflict("repair-decided", "This repair is " + repair.state() + " already.");
    }
    steps.take(new Taken(repair, Step.REJECT, person, reason));
    return read(id);
  }

  private Repair approve(Repair repair, Actor person, @Nullable String comment) {
    steps.approve(repair, person, comment);
    Repair approved = read(repair.id());
    if (approved.needs() > 0) {
      return approved;
    }
    steps.take(new Taken(approved, Step.APPROVE, person, null));
    discrepancies.move(
        approved.discrepancyId(),
        DiscrepancyEvent.REPAIR_APPROVED,
        person,
        "Repair "
            + approved.id()
            + " was approved by "
            + approved.approvals().stream()
                .map(Approval::subject)
                .collect(Collectors.joining(" and "))
            + ".");
    steps.take(new Taken(read(approved.id()), Step.APPLY, Actor.MACHINE, null));
    uploads.owe(approved);
    return read(approved.id());
  }

  /** The discrepancy first, as matching does: so neither waits for what the other holds. */
  private Repair lock(UUID id) {
    UUID discrepancyId = read(id).discrepancyId();
    Discrepancy discrepancy =
        discrepancies
            .lock(discrepancyId)
            .orElseThrow(() -> Problems.notFound("discrepancy", discrepancyId));
    Repair repair = reader.lock(id).orElseThrow(() -> Problems.notFound("repair", id));
    if (repair.state() == RepairState.PROPOSED
        && !discrepancy.state().allows(DiscrepancyEvent.REPAIR_APPROVED)) {
      throw Problems.conflict(
          "discrepancy-closed", "The discrepancy of this repair is " + discrepancy.state() + ".");
    }
    return repair;
  }

  private Repair read(UUID id) {
    return reader.find(id, null).orElseThrow(() -> Problems.notFound("repair", id));
  }
}
