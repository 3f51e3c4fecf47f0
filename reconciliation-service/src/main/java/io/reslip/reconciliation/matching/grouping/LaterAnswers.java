package io.reslip.reconciliation.matching.grouping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A terminal writes that no answer came, and later what came after all. Ingestion states both, as
 * records of one identity that contradict each other; the one that knows the answer counts, and the
 * other is what it was before. Where more than the answer differs, or two know different answers,
 * the contradiction stays.
 */
final class LaterAnswers {
  private static final Set<String> OPEN = Set.of("TIMED_OUT", "PENDING");

  private final Map<Member, Member> answers = new IdentityHashMap<>();

  private LaterAnswers() {}

  static LaterAnswers among(Collection<Member> members) {
    Map<UUID, Member> byId = new HashMap<>();
    members.forEach(member -> byId.put(member.record().id(), member));
    Map<Member, List<Member>> identities = new IdentityHashMap<>();
    for (Member member : members) {
      UUID contradicted = member.record().conflictOf();
      Member first = contradicted == null ? null : byId.get(contradicted);
      if (first != null && first.record().conflictOf() == null) {
        identities.computeIfAbsent(first, any -> new ArrayList<>(List.of(first))).add(member);
      }
    }
    LaterAnswers found = new LaterAnswers();
    identities.values().forEach(found::settle);
    return found;
  }

  private void settle(List<Member> identity) {
    List<Member> knowing = identity.stream().filter(member -> !isOpen(member)).toList();
    if (knowing.size() == 1
        && identity.stream().allMatch(member -> onlyTheAnswerDiffers(member, knowing.getFirst()))) {
      for (Member member : identity) {
        if (isOpen(member)) {
          answers.put(member, knowing.getFirst());
        }
      }
    }
  }

  private static boolean isOpen(Member member) {
    return OPEN.contains(member.record().result());
  }

  private static boolean onlyTheAnswerDiffers(Member one, Member other) {
    return one.family().equals(other.family())
        && Objects.equals(one.record().amountMinor(), other.record().amountMinor())
        && one.sameCurrency(other);
  }

  /** The record that knows what came of this one, which did not; null for all others. */
  @Nullable Member of(Member member) {
    return answers.get(member);
  }

  /** Whether the record stands for what its source says. */
  boolean isLeg(Member member) {
    return !answers.containsKey(member)
        && (member.isLegCandidate() || answers.containsValue(member));
  }
}
