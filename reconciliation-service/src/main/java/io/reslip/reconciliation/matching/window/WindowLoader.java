package io.reslip.reconciliation.matching.window;

import io.reslip.reconciliation.intake.StoredRecord;
import io.reslip.reconciliation.intake.StoredRecords;
import io.reslip.reconciliation.matching.grouping.Member;
import io.reslip.reconciliation.matching.operation.OperationRow;
import io.reslip.reconciliation.matching.operation.OperationStore;
import io.reslip.reconciliation.matching.operation.RecordMatch;
import io.reslip.reconciliation.matching.operation.RecordMatches;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads a window: a handful of queries, however many records there are. */
@ApplicationScoped
class WindowLoader {
  private final StoredRecords records;
  private final MatchKeys keys;
  private final RecordMatches matches;
  private final OperationStore operations;
  private final TerminalEvents events;

  WindowLoader(
      StoredRecords records,
      MatchKeys keys,
      RecordMatches matches,
      OperationStore operations,
      TerminalEvents events) {
    this.records = records;
    this.keys = keys;
    this.matches = matches;
    this.operations = operations;
    this.events = events;
  }

  /**
   * What these records make a window of.
   *
   * @param after where the window begins: those that are not beyond it came before
   * @param traces of events that came
   */
  WindowState load(List<StoredRecord> arrived, long after, Set<Long> traces) {
    List<Member> members = new ArrayList<>(arrived.size() * 2);
    Set<Long> asked = new HashSet<>();
    Set<Long> known = new HashSet<>();
    for (StoredRecord record : arrived) {
      Member member = new Member(record);
      members.add(member);
      known.add(record.recordNo());
      for (long key : member.hashes()) {
        asked.add(key);
      }
    }
    asked.addAll(traces);
    Map<Long, Long> keyGroups = keys.groups(asked);
    Set<Long> groups = new HashSet<>(keyGroups.values());
    groups.addAll(matches.groupsOf(earlier(arrived, after)));
    Map<Long, RecordMatch> before = new HashMap<>();
    matches.ofGroups(groups).forEach(match -> before.put(match.recordNo(), match));
    List<Long> neighbours =
        before.keySet().stream().filter(number -> !known.contains(number)).toList();
    if (!neighbours.isEmpty()) {
      records.of(neighbours).forEach(record -> members.add(new Member(record)));
    }
    return new WindowState(
        arrived,
        members,
        before,
        operations(before.values()),
        keyGroups,
        events.of(members),
        known);
  }

  /** Records that are in a neighbourhood already: those that changed, and the contradicted. */
  Set<Long> earlier(List<StoredRecord> arrived, long after) {
    Set<Long> earlier = new HashSet<>();
    Set<UUID> contradicted = new HashSet<>();
    for (StoredRecord record : arrived) {
      if (record.position() <= after) {
        earlier.add(record.recordNo());
      }
      if (record.conflictOf() != null) {
        contradicted.add(record.conflictOf());
      }
    }
    earlier.addAll(records.numbers(contradicted).values());
    return earlier;
  }

  private Map<UUID, OperationRow> operations(Collection<RecordMatch> before) {
    Set<UUID> ids = new HashSet<>();
    for (RecordMatch match : before) {
      if (match.operationId() != null) {
        ids.add(match.operationId());
      }
    }
    Map<UUID, OperationRow> found = new HashMap<>();
    operations.of(ids).forEach(operation -> found.put(operation.id(), operation));
    return found;
  }
}
