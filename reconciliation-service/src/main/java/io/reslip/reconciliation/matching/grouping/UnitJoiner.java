package io.reslip.reconciliation.matching.grouping;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Joins records of one type family to units, strongest evidence first. What fits together at one
 * level is joined all at once. A unit that fits two others which exclude each other is left alone.
 */
final class UnitJoiner {
  private final List<Unit> units;

  private UnitJoiner(List<Member> members) {
    this.units = new ArrayList<>(members.stream().map(Unit::new).toList());
  }

  /** Joins the members, which must be in {@link Member#ORDER}. */
  static List<Unit> join(List<Member> members) {
    UnitJoiner joiner = new UnitJoiner(members);
    for (int level = 1; level <= Evidence.WEAKEST && joiner.units.size() > 1; level++) {
      while (joiner.pass(level)) {
        // Until nothing more can be joined at this level.
      }
    }
    return joiner.units;
  }

  /** Joins what is linked at this level; true when something changed. */
  private boolean pass(int level) {
    boolean[][] linked = links(level);
    boolean[] seen = new boolean[units.size()];
    List<Unit> gone = new ArrayList<>();
    boolean changed = false;
    for (int i = 0; i < units.size(); i++) {
      if (!seen[i]) {
        List<Integer> component = component(i, linked, seen);
        if (component.size() > 1) {
          changed = true;
          settle(component, linked, gone);
        }
      }
    }
    units.removeAll(gone);
    return changed;
  }

  private boolean[][] links(int level) {
    int size = units.size();
    boolean[][] linked = new boolean[size][size];
    for (int i = 0; i < size; i++) {
      Unit one = units.get(i);
      for (int j = i + 1; j < size && !one.ambiguous(); j++) {
        Unit other = units.get(j);
        if (!other.ambiguous() && one.level(other) <= level && one.compatible(other)) {
          linked[i][j] = true;
          linked[j][i] = true;
        }
      }
    }
    return linked;
  }

  private static List<Integer> component(int start, boolean[][] linked, boolean[] seen) {
    List<Integer> component = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>();
    open.add(start);
    seen[start] = true;
    while (!open.isEmpty()) {
      int unit = open.remove();
      component.add(unit);
      for (int other = 0; other < seen.length; other++) {
        if (linked[unit][other] && !seen[other]) {
          seen[other] = true;
          open.add(other);
        }
      }
    }
    component.sort(null);
    return component;
  }

  private void settle(List<Integer> component, boolean[][] linked, List<Unit> gone) {
    Set<Integer> torn = torn(component, linked);
    if (torn == null) {
      Unit first = units.get(component.getFirst());
      for (int other : component.subList(1, component.size())) {
        first.join(units.get(other));
        gone.add(units.get(other));
      }
      return;
    }
    for (int unit : torn) {
      List<Unit> candidates =
          component.stream().filter(other -> linked[unit][other]).map(units::get).toList();
      units.get(unit).leaveBetween(candidates);
    }
  }

  /**
   * The units that are linked to two which exclude each other; all, where only a longer chain links
   * such two; null when none exclude each other.
   */
  private @Nullable Set<Integer> torn(List<Integer> component, boolean[][] linked) {
    Set<Integer> torn = new LinkedHashSet<>();
    boolean exclusive = false;
    for (int one : component) {
      for (int other : component) {
        if (one < other && !units.get(one).compatible(units.get(other))) {
          exclusive = true;
          component.stream()
              .filter(unit -> linked[unit][one] && linked[unit][other])
              .forEach(torn::add);
        }
      }
    }
    if (!exclusive) {
      return null;
    }
    return torn.isEmpty() ? new LinkedHashSet<>(component) : torn;
  }
}
