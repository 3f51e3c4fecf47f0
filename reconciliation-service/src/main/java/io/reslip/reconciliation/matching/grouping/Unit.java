package io.reslip.reconciliation.matching.grouping;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Records that are of one operation, while units are being joined. */
final class Unit {
  private final List<Member> members = new ArrayList<>();
  private final Set<Unit> rivals = new LinkedHashSet<>();
  private boolean ambiguous;
  private Unit joined = this;

  Unit(Member member) {
    members.add(member);
  }

  List<Member> members() {
    return members;
  }

  /** Fits several others equally well, and so was left alone. */
  boolean ambiguous() {
    return ambiguous;
  }

  /** Units whose records may belong here, or whose operation this may be. */
  List<Unit> rivals() {
    return rivals.stream().map(Unit::last).distinct().filter(unit -> unit != this).toList();
  }

  int level(Unit other) {
    int level = Evidence.NONE;
    for (Member mine : members) {
      for (Member others : other.members) {
        level = Math.min(level, Evidence.level(mine, others));
      }
    }
    return level;
  }

  /** The strongest evidence that the record belongs here. */
  int level(Member record) {
    return members.stream()
        .mapToInt(member -> Evidence.level(record, member))
        .min()
        .orElse(Evidence.NONE);
  }

  boolean compatible(Unit other) {
    for (Member mine : members) {
      for (Member others : other.members) {
        if (!Evidence.compatible(mine, others)) {
          return false;
        }
      }
    }
    return true;
  }

  void join(Unit other) {
    members.addAll(other.members);
    rivals.addAll(other.rivals);
    other.joined = this;
  }

  void leaveBetween(List<Unit> candidates) {
    ambiguous = true;
    for (Unit candidate : candidates) {
      rivals.add(candidate);
      candidate.rivals.add(this);
    }
  }

  private Unit last() {
    Unit unit = this;
    while (unit.joined != unit) {
      unit = unit.joined;
    }
    return unit;
  }
}
