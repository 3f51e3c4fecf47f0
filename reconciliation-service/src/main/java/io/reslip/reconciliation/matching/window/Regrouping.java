package io.reslip.reconciliation.matching.window;

import io.reslip.reconciliation.intake.StoredRecord;
import io.reslip.reconciliation.matching.HeldRecord.Role;
import io.reslip.reconciliation.matching.OperationsJudged.Gone;
import io.reslip.reconciliation.matching.grouping.Grouped;
import io.reslip.reconciliation.matching.grouping.GroupedOperation;
import io.reslip.reconciliation.matching.grouping.Grouping;
import io.reslip.reconciliation.matching.grouping.Member;
import io.reslip.reconciliation.matching.grouping.Pass;
import io.reslip.reconciliation.matching.grouping.Placement;
import io.reslip.reconciliation.matching.operation.OperationRow;
import io.reslip.reconciliation.matching.operation.RecordMatch;
import io.reslip.reconciliation.matching.operation.Unjudged;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** What becomes of a window's neighbourhoods: pure, but for the ids of what is new. */
final class Regrouping {
  private final WindowState state;
  private final List<GroupedOperation> grouped = new ArrayList<>();
  private final List<Long> groupIds = new ArrayList<>();
  private final List<Integer> roots = new ArrayList<>();
  private final List<OperationRow> operations = new ArrayList<>();
  private final List<RecordMatch> matches = new ArrayList<>();
  private final Map<Long, Long> newKeys = new HashMap<>();
  private final Map<Long, Long> movedKeys = new HashMap<>();
  private final List<Gone> gone;

  Regrouping(WindowState state, Supplier<UUID> freshIds) {
    this.state = state;
    for (Neighbourhoods.Neighbourhood part : Neighbourhoods.of(state.members())) {
      group(part);
    }
    OperationIds.Assigned assigned = OperationIds.assign(grouped, before(), freshIds);
    this.gone = assigned.gone();
    for (int i = 0; i < grouped.size(); i++) {
      place(i, assigned.ids());
    }
  }

  /** Operations, not judged yet. */
  List<OperationRow> operations() {
    return operations;
  }

  /** Where each record is now. */
  List<RecordMatch> matches() {
    return matches;
  }

  Map<Long, Long> newKeys() {
    return newKeys;
  }

  Map<Long, Long> movedKeys() {
    return movedKeys;
  }

  List<Gone> gone() {
    return gone;
  }

  private void group(Neighbourhoods.Neighbourhood part) {
    Grouped result = Grouping.of(part.members(), state.events());
    int first = grouped.size();
    for (GroupedOperation operation : result.operations()) {
      grouped.add(operation);
      groupIds.add(part.groupId());
      roots.add(first + operation.root());
    }
    for (StoredRecord record : result.unplaced()) {
      matches.add(
          new RecordMatch(record.recordNo(), part.groupId(), null, Role.REPAIR, Pass.ALONE.name()));
    }
    part.members().forEach(member -> keys(member, part.groupId()));
  }

  private void keys(Member member, long groupId) {
    RecordMatch match = state.matches().get(member.record().recordNo());
    for (long key : member.hashes()) {
      Long known = state.keyGroups().get(key);
      if (known == null && match != null && !arrived(member)) {
        known = match.groupId();
      }
      if (known == null) {
        newKeys.put(key, groupId);
      } else if (known != groupId) {
        movedKeys.put(key, groupId);
      }
    }
  }

  // The keys of what came or changed have been looked up: what was not found is new.
  private boolean arrived(Member member) {
    return state.arrivedNumbers().contains(member.record().recordNo());
  }

  private Map<Long, UUID> before() {
    Map<Long, UUID> before = new HashMap<>();
    state
        .matches()
        .values()
        .forEach(match -> {
          if (match.operationId() != null) {
            before.put(match.recordNo(), match.operationId());
          }
        });
    return before;
  }

  private void place(int index, List<UUID> ids) {
    GroupedOperation operation = grouped.get(index);
    UUID id = ids.get(index);
    long groupId = groupIds.get(index);
    for (Placement placement : operation.placements()) {
      matches.add(
          new RecordMatch(
              placement.record().recordNo(),
              groupId,
              id,
              placement.role(),
              placement.pass().name()));
    }
    operations.add(
        Unjudged.row(
            operation, id, ids.get(roots.get(index)), groupId, state.operations().get(id)));
  }
}
