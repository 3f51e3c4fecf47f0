package io.reslip.reconciliation.repair.proposing;

import io.reslip.reconciliation.access.Actor;
import io.reslip.reconciliation.discrepancy.Discrepancies;
import io.reslip.reconciliation.discrepancy.Discrepancy;
import io.reslip.reconciliation.problem.Problems;
import io.reslip.reconciliation.repair.Repair;
import io.reslip.reconciliation.repair.RepairAction;
import io.reslip.reconciliation.repair.RepairReader;
import io.reslip.reconciliation.repair.RepairSteps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people propose: built from the same evidence as the machine's, never from their word. */
@ApplicationScoped
class PersonProposals {
  private static final int ONE_OTHER_APPROVES = 1;

  private final Discrepancies discrepancies;
  private final Drafts drafts;
  private final RepairReader reader;
  private final RepairSteps steps;
  private final Clock clock;

  PersonProposals(
      Discrepancies discrepancies,
      Drafts drafts,
      RepairReader reader,
      RepairSteps steps,
      Clock clock) {
    this.discrepancies = discrepancies;
    this.drafts = drafts;
    this.reader = reader;
    this.steps = steps;
    this.clock = clock;
  }

  /** Proposes to restore the record, or says why that cannot be. */
  @Transactional(Transactional.TxType.MANDATORY)
  Repair propose(UUID discrepancyId, RepairAction action, Actor person, @Nullable String comment) {
    Discrepancy discrepancy =
        discrepancies
            .lock(discrepancyId)
            .orElseThrow(() -> Problems.notFound("discrepancy", discrepancyId));
    if (action != RepairAction.RESTORE_RECORD) {
      throw Problems.unprocessable(
          "action-not-available", "The only action so far is RESTORE_RECORD.");
    }
    reader.ofDiscrepancies(List.of(discrepancyId)).stream()
        .filter(repair -> repair.state().live())
        .findFirst()
        .ifPresent(repair -> {
          throw Problems.conflict(
              "repair-live",
              "Repair "
                  + repair.id()
                  + " of this discrepancy is "
                  + repair.state()
                  + ": a discrepancy has one at a time.");
        });
    Draft draft = drafts.of(List.of(discrepancy)).get(discrepancyId);
    Restorability.obstacle(discrepancy).ifPresent(PersonProposals::refuse);
    if (draft == null) {
      throw Problems.notFound("operation of discrepancy", discrepancyId);
    }
    draft.obstacle().ifPresent(PersonProposals::refuse);
    Repair repair = draft.proposed(person, ONE_OTHER_APPROVES, clock.instant(), comment);
    steps.propose(List.of(repair));
    return repair;
  }

  private static void refuse(String why) {
    throw Problems.unprocessable("not-restorable", why);
  }
}
