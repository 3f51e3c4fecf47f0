package io.reslip.reconciliation.repair.effect;

import io.reslip.reconciliation.access.Actor;
import io.reslip.reconciliation.discrepancy.Discrepancy;
import io.reslip.reconciliation.matching.HeldRecord;
import io.reslip.reconciliation.matching.OperationRecords;
import io.reslip.reconciliation.repair.Repair;
import io.reslip.reconciliation.repair.RepairReader;
import io.reslip.reconciliation.repair.RepairState.Step;
import io.reslip.reconciliation.repair.RepairSteps;
import io.reslip.reconciliation.repair.RepairSteps.Taken;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What becomes of repairs whose discrepancy is closed by something else. */
@ApplicationScoped
public class Reversals {
  private static final String CAME = "The original record came after all.";
  private static final String NOT_OWED = "The record is not missing any more.";

  private final OperationRecords records;
  private final RepairReader reader;
  private final RepairSteps steps;
  private final RepairUploads uploads;
  private final RepairNotices notices;

  Reversals(
      OperationRecords records,
      RepairReader reader,
      RepairSteps steps,
      RepairUploads uploads,
      RepairNotices notices) {
    this.records = records;
    this.reader = reader;
    this.steps = steps;
    this.uploads = uploads;
    this.notices = notices;
  }

  /**
   * The cause has gone. What had not taken effect is withdrawn; what had yields to the original,
   * and who was told of it is told so.
   */
  public void causeGone(List<Discrepancy> withdrawn) {
    Map<UUID, Discrepancy> byId =
        withdrawn.stream()
            .collect(Collectors.toMap(Discrepancy::id, Function.identity(), (a, b) -> b));
    List<Repair> live = live(byId.keySet().stream().toList());
    Set<UUID> cameAfterAll =
        cameAfterAll(live.stream().map(repair -> byId.get(repair.discrepancyId())).toList());
    List<Taken> taken =
        live.stream()
            .map(repair -> {
              String why = cameAfterAll.contains(repair.discrepancyId()) ? CAME : NOT_OWED;
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
  public void dismissed(List<Discrepancy> dismissed) {
    steps.take(
        live(dismissed.stream().map(Discrepancy::id).distinct().toList()).stream()
            .filter(repair -> repair.state().allows(Step.WITHDRAW))
            .map(repair ->
                new Taken(repair, Step.WITHDRAW, Actor.MACHINE, "The discrepancy was dismissed."))
            .toList());
  }

  /** Those whose absent source has a record of the operation now. */
  private Set<UUID> cameAfterAll(List<Discrepancy> withdrawn) {
    Set<UUID> operations =
        withdrawn.stream()
            .map(Discrepancy::operationId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    Map<UUID, List<HeldRecord>> held = operations.isEmpty() ? Map.of() : records.of(operations);
    return withdrawn.stream()
        .filter(one ->
            one.operationId() != null
                && held.getOrDefault(one.operationId(), List.of()).stream()
                    .anyMatch(record ->
                        record.role() == HeldRecord.Role.LEG && record.source() == one.source()))
        .map(Discrepancy::id)
        .collect(Collectors.toSet());
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
