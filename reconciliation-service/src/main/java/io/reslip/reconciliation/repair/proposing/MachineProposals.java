package io.reslip.reconciliation.repair.proposing;

import io.reslip.reconciliation.access.Actor;
import io.reslip.reconciliation.discrepancy.Discrepancies;
import io.reslip.reconciliation.discrepancy.Discrepancy;
import io.reslip.reconciliation.repair.Repair;
import io.reslip.reconciliation.repair.RepairReader;
import io.reslip.reconciliation.repair.RepairState;
import io.reslip.reconciliation.repair.RepairState.Step;
import io.reslip.reconciliation.repair.RepairSteps;
import io.reslip.reconciliation.repair.RepairSteps.Taken;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps proposals true to the records: proposes what the machine may propose, and takes back what
 * does not stand on its basis any more. Approvals never carry over.
 */
@ApplicationScoped
class MachineProposals {
  /** After one of these, the machine does not propose the same again. */
  private static final Set<RepairState> DECLINED =
      Set.of(RepairState.REJECTED, RepairState.REFUSED, RepairState.EXPIRED);

  private static final int TWO_APPROVE = 2;

  private final Drafts drafts;
  private final RepairReader reader;
  private final RepairSteps steps;
  private final Discrepancies discrepancies;
  private final Clock clock;

  MachineProposals(
      Drafts drafts,
      RepairReader reader,
      RepairSteps steps,
      Discrepancies discrepancies,
      Clock clock) {
    this.drafts = drafts;
    this.reader = reader;
    this.steps = steps;
    this.discrepancies = discrepancies;
    this.clock = clock;
  }

  /** Looks at discrepancies as they are now; the caller's transaction holds their locks. */
  void reconsider(Collection<Discrepancy> changed) {
    List<Discrepancy> concerned = changed.stream().filter(Restorability::concerns).toList();
    Map<UUID, List<Repair>> repairs =
        reader.ofDiscrepancies(concerned.stream().map(Discrepancy::id).toList()).stream()
            .collect(Collectors.groupingBy(Repair::discrepancyId));
    List<Discrepancy> open =
        concerned.stream()
            .filter(one ->
                Restorability.byMachine(one)
                    || proposed(repairs.getOrDefault(one.id(), List.of())) != null)
            .toList();
    Map<UUID, Draft> drafted = drafts.of(open);
    Map<UUID, String> stale = new HashMap<>();
    List<Repair> fresh = new ArrayList<>();
    for (Discrepancy one : open) {
      Draft draft = drafted.get(one.id());
      List<Repair> before = repairs.getOrDefault(one.id(), List.of());
      Repair standing = proposed(before);
      if (draft == null) {
        continue;
      }
      if (standing != null) {
        String reason = outdated(one, standing, draft);
        if (reason == null) {
          continue;
        }
        stale.put(standing.id(), reason);
      } else if (before.stream().anyMatch(repair -> repair.state().live())) {
        continue;
      }
      if (Restorability.byMachine(one) && draft.obstacle().isEmpty() && !declined(before, draft)) {
        fresh.add(draft.proposed(Actor.MACHINE, TWO_APPROVE, clock.instant(), null));
      }
    }
    withdraw(stale);
    steps.propose(fresh);
  }

  /** The records of these operations may have changed without their discrepancies' telling. */
  void recheck(Collection<UUID> operationIds) {
    List<Repair> standing = reader.proposedOf(operationIds);
    if (standing.isEmpty()) {
      return;
    }
    Map<UUID, Draft> drafted =
        drafts.of(
            discrepancies.find(standing.stream().map(Repair::discrepancyId).toList()).values());
    List<Discrepancy> changed =
        standing.stream()
            .filter(repair -> {
              Draft draft = drafted.get(repair.discrepancyId());
              return draft != null && !draft.basis().equals(repair.basis());
            })
            .map(Repair::discrepancyId)
            .sorted(Comparator.comparing(UUID::toString))
            .map(discrepancies::lock)
            .flatMap(Optional::stream)
            .toList();
    reconsider(changed);
  }

  private static @Nullable Repair proposed(List<Repair> repairs) {
    return repairs.stream()
        .filter(repair -> repair.state() == RepairState.PROPOSED)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String outdated(Discrepancy now, Repair standing, Draft draft) {
    return Restorability.obstacle(now)
        .or(draft::obstacle)
        .orElse(
            draft.basis().equals(standing.basis())
                ? null
                : "What it stands on has changed: it is proposed anew.");
  }

  private static boolean declined(List<Repair> before, Draft draft) {
    return before.stream()
        .anyMatch(
            repair -> DECLINED.contains(repair.state()) && repair.basis().equals(draft.basis()));
  }

  private void withdraw(Map<UUID, String> reasons) {
    steps.take(
        reader.lock(reasons.keySet()).stream()
            .filter(repair -> repair.state() == RepairState.PROPOSED)
            .map(
                repair -> new Taken(repair, Step.WITHDRAW, Actor.MACHINE, reasons.get(repair.id())))
            .toList());
  }
}
