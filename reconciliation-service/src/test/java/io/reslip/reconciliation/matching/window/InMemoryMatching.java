package io.reslip.reconciliation.matching.window;

import io.reslip.reconciliation.matching.OperationsJudged.Gone;
import io.reslip.reconciliation.matching.grouping.EventsByTrace;
import io.reslip.reconciliation.matching.grouping.Member;
import io.reslip.reconciliation.matching.operation.OperationRow;
import io.reslip.reconciliation.matching.operation.RecordMatch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Windows of matching over maps in place of tables. */
final class InMemoryMatching {
  private final Map<Long, Member> records = new HashMap<>();
  private final Map<Long, Long> keys = new HashMap<>();
  private final Map<Long, RecordMatch> matches = new HashMap<>();
  private final Map<UUID, OperationRow> operations = new HashMap<>();
  private final Map<UUID, UUID> aliases = new HashMap<>();
  private final Set<UUID> ever = new HashSet<>();
  private long nextId;

  void window(Collection<Member> arrived) {
    Set<Long> numbers = new HashSet<>();
    Map<Long, Long> keyGroups = new HashMap<>();
    Set<Long> groups = new HashSet<>();
    for (Member member : arrived) {
      long number = member.record().recordNo();
      records.put(number, member);
      numbers.add(number);
      for (long key : member.hashes()) {
        if (keys.containsKey(key)) {
          keyGroups.put(key, keys.get(key));
          groups.add(keys.get(key));
        }
      }
      if (matches.containsKey(number)) {
        groups.add(matches.get(number).groupId());
      }
    }
    Map<Long, RecordMatch> before = new HashMap<>();
    matches.forEach((number, match) -> {
      if (groups.contains(match.groupId())) {
        before.put(number, match);
      }
    });
    Set<Long> involved = new TreeSet<>(numbers);
    involved.addAll(before.keySet());
    Map<UUID, OperationRow> rows = new HashMap<>();
    before.values().stream()
        .filter(match -> match.operationId() != null)
        .forEach(match -> rows.put(match.operationId(), operations.get(match.operationId())));
    apply(
        new Regrouping(
            new WindowState(
                arrived.stream().map(Member::record).toList(),
                involved.stream().map(records::get).toList(),
                before,
                rows,
                keyGroups,
                EventsByTrace.NONE,
                numbers),
            () -> new UUID(0, ++nextId)));
  }

  private void apply(Regrouping regrouping) {
    for (Gone gone : regrouping.gone()) {
      operations.remove(gone.id());
      aliases.replaceAll((id, into) -> into.equals(gone.id()) ? gone.into() : into);
      aliases.put(gone.id(), gone.into());
    }
    for (Long key : regrouping.newKeys().keySet()) {
      if (keys.containsKey(key)) {
        throw new AssertionError("a key that is said to be new is there already");
      }
    }
    keys.putAll(regrouping.newKeys());
    keys.putAll(regrouping.movedKeys());
    regrouping.matches().forEach(match -> matches.put(match.recordNo(), match));
    regrouping
        .operations()
        .forEach(operation -> {
          operations.put(operation.id(), operation);
          ever.add(operation.id());
        });
  }

  /** Everything but the ids, which may differ. */
  List<String> operations() {
    Map<String, String> texts = new TreeMap<>();
    operations
        .values()
        .forEach(operation -> texts.put(members(operation.id()).toString(), text(operation)));
    List<String> all = new ArrayList<>();
    texts.forEach((members, text) -> all.add(members + text));
    return all;
  }

  List<String> rows() {
    return operations.values().stream().map(OperationRow::toString).sorted().toList();
  }

  private String text(OperationRow operation) {
    return " root "
        + members(operation.transactionId())
        + operation.type()
        + operation.result()
        + operation.amountMinor()
        + operation.stan()
        + operation.rrn()
        + operation.businessDate()
        + operation.findings()
        + operation.outcome()
        + " held "
        + operation.held()
        + " told "
        + operation.told()
        + " "
        + operation.mayOwe();
  }

  private Set<String> members(UUID operation) {
    Set<String> members = new TreeSet<>();
    matches.values().stream()
        .filter(match -> operation.equals(match.operationId()))
        .forEach(match -> members.add(match.recordNo() + ":" + match.role() + ":" + match.pass()));
    return members;
  }

  Set<UUID> everyIdThatEverWas() {
    return ever;
  }

  boolean leadsSomewhere(UUID id) {
    return operations.containsKey(aliases.getOrDefault(id, id));
  }

  List<Long> recordsInTwoOperations() {
    return matches.values().stream()
        .filter(
            match -> match.operationId() != null && !operations.containsKey(match.operationId()))
        .map(RecordMatch::recordNo)
        .toList();
  }
}
