package io.reslip.reconciliation.matching.window;

import io.reslip.reconciliation.matching.grouping.Member;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Parts records into those that have to do with each other by a chain of shared keys: pure. */
final class Neighbourhoods {
  private final List<Member> members;
  private final int[] parent;

  private Neighbourhoods(Collection<Member> members) {
    this.members = new ArrayList<>(members);
    this.parent = new int[members.size()];
    for (int i = 0; i < parent.length; i++) {
      parent[i] = i;
    }
  }

  /**
   * One neighbourhood.
   *
   * @param groupId the smallest record number in it
   */
  record Neighbourhood(long groupId, List<Member> members) {}

  static List<Neighbourhood> of(Collection<Member> members) {
    Neighbourhoods parts = new Neighbourhoods(members);
    parts.connect();
    return parts.collect();
  }

  private void connect() {
    Map<Long, Integer> byKey = new HashMap<>();
    Map<UUID, Integer> byId = new HashMap<>();
    for (int i = 0; i < parent.length; i++) {
      for (long key : members.get(i).hashes()) {
        Integer other = byKey.putIfAbsent(key, i);
        if (other != null) {
          unite(i, other);
        }
      }
      byId.put(members.get(i).record().id(), i);
    }
    for (int i = 0; i < parent.length; i++) {
      UUID contradicted = members.get(i).record().conflictOf();
      Integer other = contradicted == null ? null : byId.get(contradicted);
      if (other != null) {
        unite(i, other);
      }
    }
  }

  private List<Neighbourhood> collect() {
    Map<Integer, List<Member>> byRoot = new HashMap<>();
    for (int i = 0; i < parent.length; i++) {
      byRoot.computeIfAbsent(find(i), root -> new ArrayList<>()).add(members.get(i));
    }
    List<Neighbourhood> found = new ArrayList<>();
    byRoot
        .values()
        .forEach(part ->
            found.add(
                new Neighbourhood(
                    part.stream().mapToLong(member -> member.record().recordNo()).min().orElse(0),
                    part)));
    return found;
  }

  private int find(int member) {
    int root = member;
    while (parent[root] != root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  }

  private void unite(int one, int other) {
    parent[find(one)] = find(other);
  }
}
