package io.reslip.reconciliation.repair;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reslip.reconciliation.access.Actor;
import io.reslip.reconciliation.audit.AuditChain;
import io.reslip.reconciliation.audit.AuditEvent;
import io.reslip.reconciliation.audit.AuditTrail;
import io.reslip.reconciliation.repair.RepairState.Step;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Moves repairs along their lifecycle; each step is in the discrepancy's audit chain. */
@ApplicationScoped
public class RepairSteps {
  private final RepairStore store;
  private final AuditTrail audit;
  private final Clock clock;

  RepairSteps(RepairStore store, AuditTrail audit, Clock clock) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A step to take.
   *
   * @param repair as locked
   * @param reason in words; null where the step says it all
   */
  public record Taken(Repair repair, Step step, Actor by, @Nullable String reason) {}

  /** Takes one step. */
  public void take(Taken step) {
    take(List.of(step));
  }

  /** Takes steps, one of each repair. */
  public void take(List<Taken> steps) {
    if (steps.isEmpty()) {
      return;
    }
    store.move(steps.stream().map(RepairSteps::move).toList(), clock.instant());
    audit.append(steps.stream().map(RepairSteps::event).toList());
  }

  /** New proposals. */
  public void propose(Collection<Repair> proposals) {
    store.insert(proposals);
    audit.append(
        proposals.stream()
            .map(repair -> {
              ObjectNode detail = detail(repair);
              detail.put("restores", repair.restores().name());
              detail.put("amount", repair.amount()).put("currency", repair.currency());
              detail.put("basis", repair.basis());
              return event(repair, repair.proposedBy(), "REPAIR_PROPOSED", detail);
            })
            .toList());
  }

  /** One person's yes. */
  public void approve(Repair repair, Actor person, @Nullable String comment) {
    store.approve(repair.id(), person, clock.instant(), comment);
    ObjectNode detail = detail(repair).put("basis", repair.basis());
    if (comment != null) {
      detail.put("comment", comment);
    }
    audit.append(event(repair, person, "REPAIR_APPROVAL", detail));
  }

  /** Something that happened on the way, and does not move it. */
  public void note(Repair repair, Actor by, String action, @Nullable String reason) {
    store.explain(repair.id(), reason);
    ObjectNode detail = detail(repair);
    if (reason != null) {
      detail.put("reason", reason);
    }
    audit.append(event(repair, by, action, detail));
  }

  private static RepairStore.Move move(Taken taken) {
    RepairState from = taken.repair().state();
    return new RepairStore.Move(
        taken.repair().id(), from, from.after(taken.step()), taken.by(), taken.reason());
  }

  private static AuditEvent event(Taken taken) {
    ObjectNode detail = detail(taken.repair());
    if (taken.reason() != null) {
      detail.put("reason", taken.reason());
    }
    RepairState after = taken.repair().state().after(taken.step());
    return event(taken.repair(), taken.by(), "REPAIR_" + after, detail);
  }

  private static AuditEvent event(Repair repair, Actor by, String action, ObjectNode detail) {
    return new AuditEvent(AuditChain.discrepancy(repair.discrepancyId()), by, action, detail);
  }

  private static ObjectNode detail(Repair repair) {
    return JsonNodeFactory.instance.objectNode().put("repairId", repair.id().toString());
  }
}
