package io.reslip.reconciliation.matching.grouping;

import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.HeldRecord.Role;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An operation in the making. */
final class Draft {
  private final @Nullable Unit unit;
  private final TypeFamily family;
  private final List<Member> members;
  private final Map<Source, Member> legs = new EnumMap<>(Source.class);
  private final List<Placement> extras = new ArrayList<>();
  private final Set<Source> told = EnumSet.noneOf(Source.class);
  private final Traits traits;
  private @Nullable Draft original;
  private boolean originalAmbiguous;

  /** An operation that these records make up. */
  Draft(Unit unit) {
    this.unit = unit;
    this.members = unit.members().stream().sorted(Member.ORDER).toList();
    this.family = members.getFirst().family();
    members.forEach(member -> legs.putIfAbsent(member.source(), member));
    this.traits = Traits.of(legs.values().stream().map(Member::record).toList());
  }

  /** An operation of which nothing is there but one side of a contradiction. */
  Draft(Member conflict) {
    this.unit = null;
    this.members = List.of();
    this.family = conflict.family();
    this.traits = Traits.of(List.of(conflict.record()));
    add(conflict, Role.CONFLICT, Pass.ALONE);
  }

  void add(Member extra, Role role, Pass pass) {
    extras.add(new Placement(extra.record(), role, pass));
    if (role == Role.CONFLICT) {
      told.add(extra.source());
    }
  }

  void tell(Set<Source> sources) {
    told.addAll(sources);
  }

  void speakOf(Draft first) {
    original = first;
  }

  void leaveOriginalOpen() {
    originalAmbiguous = true;
  }

  @Nullable Unit unit() {
    return unit;
  }

  TypeFamily family() {
    return family;
  }

  List<Member> members() {
    return members;
  }

  Map<Source, Member> legs() {
    return legs;
  }

  List<Placement> extras() {
    return extras;
  }

  Set<Source> told() {
    return told;
  }

  Traits traits() {
    return traits;
  }

  @Nullable Draft original() {
    return original;
  }

  /** Several operations may be its original, or several be the one that its records belong to. */
  boolean ambiguous() {
    return originalAmbiguous || (unit != null && unit.ambiguous());
  }

  /** Whether other sources' records could be recognised as being of this operation. */
  boolean identified() {
    return first().keys().identifies()
        || members.stream().anyMatch(member -> member.keys().identifies());
  }

  /** The member that tells where this stands among others, whatever came first. */
  Member first() {
    return members.isEmpty() ? new Member(extras.getFirst().record()) : members.getFirst();
  }

  Draft root() {
    Draft root = this;
    while (root.original != null) {
      root = root.original;
    }
    return root;
  }

  List<Placement> placements() {
    List<Placement> placements = new ArrayList<>();
    for (Member member : members) {
      boolean leg = legs.get(member.source()) == member;
      placements.add(new Placement(member.record(), leg ? Role.LEG : Role.DUPLICATE, pass(member)));
    }
    placements.addAll(extras);
    return placements;
  }

  private Pass pass(Member member) {
    Pass best = original == null ? Pass.ALONE : Pass.ORIGINAL;
    for (Member other : members) {
      if (other != member && Evidence.level(member, other) != Evidence.NONE) {
        Pass pass = Evidence.pass(member, other);
        best = pass.compareTo(best) < 0 ? pass : best;
      }
    }
    return best;
  }
}
