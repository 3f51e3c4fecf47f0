package io.reslip.reconciliation.repair.effect;

import io.reslip.reconciliation.access.Actor;
import io.reslip.reconciliation.matching.RepairsSeen;
import io.reslip.reconciliation.repair.Repair;
import io.reslip.reconciliation.repair.RepairReader;
import io.reslip.reconciliation.repair.RepairState.Step;
import io.reslip.reconciliation.repair.RepairSteps;
import io.reslip.reconciliation.repair.RepairSteps.Taken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A restored record that came back in the feed is accepted, and its merchant is told. */
@ApplicationScoped
class Acceptance {
  private final RepairReader reader;
  private final RepairSteps steps;
  private final RepairNotices notices;

  Acceptance(RepairReader reader, RepairSteps steps, RepairNotices notices) {
    this.reader = reader;
    this.steps = steps;
    this.notices = notices;
  }

  void seen(@Observes RepairsSeen news) {
    List<UUID> ids =
        news.repairIds().stream().map(Acceptance::id).flatMap(Optional::stream).distinct().toList();
    List<Repair> accepted =
        reader.lock(ids).stream().filter(repair -> repair.state().allows(Step.ACCEPT)).toList();
    steps.take(
        accepted.stream()
            .map(repair -> new Taken(repair, Step.ACCEPT, Actor.MACHINE, null))
            .toList());
    notices.restored(accepted);
  }

  /** Not ours, if it is no id of ours. */
  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
