package io.reslip.reconciliation.repair;

import io.reslip.reconciliation.access.Actor;
import io.reslip.reconciliation.discrepancy.Discrepancy;
import io.reslip.reconciliation.repair.RepairState.Step;
import io.reslip.reconciliation.repair.RepairSteps.Taken;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What becomes of repairs whose discrepancy is closed by something else. */
@ApplicationScoped
class Reversals {
  private final RepairReader reader;
  private final RepairSteps steps;
  private final RepairUploads uploads;
  private final RepairNotices notices;

  Reversals(RepairReader reader, RepairSteps steps, RepairUploads uploads, RepairNotices notices) {
    this.reader = reader;
    this.steps = steps;
    this.uploads = uploads;
    this.notices = notices;
  }

  /**
   * The cause has gone. What had not taken effect is withdrawn; what had yields to the original,
   * and who was told of it is told so.
   */
  void causeGone(List<Discrepancy> withdrawn) {
    Map<UUID, Discrepancy> byId =
        withdrawn.stream()
            .collect(Collectors.toMap(Discrepancy::id, Function.identity(), (a, b) -> b));
    List<Repair> live = live(byId.keySet().stream().toList());
    List<Taken> taken =
        live.stream()
            .map(repair -> {
              Discrepancy gone = byId.get(repair.discrepancyId());
              String why = gone == null ? "" : gone.detail();
              return repair.state().tookEffect()
                  ? new Taken(repair, Step.REVERSE, Actor.MACHINE, why)
                  : new Taken(repair, Step.WITHDRAW, Actor.MACHINE, why);
            })
            .toList();
    steps.take(taken);
    List<Taken> reversed = taken.stream().filter(one -> one.step() == Step.REVERSE).toList();
    reversed.forEach(one -> uploads.takeBack(one.repair()));
    notices.withdrawn(reversed);
  }

  /** People closed the discrepancy: what they have not approved is not wanted any more. */
  void dismissed(List<Discrepancy> dismissed) {
    steps.take(
        live(dismissed.stream().map(Discrepancy::id).distinct().toList()).stream()
            .filter(repair -> repair.state().allows(Step.WITHDRAW))
            .map(repair ->
                new Taken(repair, Step.WITHDRAW, Actor.MACHINE, "The discrepancy was dismissed."))
            .toList());
  }

  private List<Repair> live(List<UUID> discrepancyIds) {
    List<UUID> ids =
        reader.ofDiscrepancies(discrepancyIds).stream()
            .filter(repair -> repair.state().live())
            .map(Repair::id)
            .toList();
    return reader.lock(ids).stream().filter(repair -> repair.state().live()).toList();
  }
}
