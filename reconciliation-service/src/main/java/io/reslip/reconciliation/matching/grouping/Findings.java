package io.reslip.reconciliation.matching.grouping;

import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.Finding;
import io.reslip.reconciliation.matching.kinds.AmountRule;
import io.reslip.reconciliation.matching.kinds.ClockRule;
import io.reslip.reconciliation.matching.kinds.DamageRule;
import io.reslip.reconciliation.matching.kinds.MccRule;
import io.reslip.reconciliation.matching.kinds.PaymentTold;
import io.reslip.reconciliation.matching.kinds.ReversalRule;
import io.reslip.reconciliation.matching.kinds.StatusRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What does not agree within an operation that was approved. */
final class Findings {
  private Findings() {}

  static List<Finding> of(Draft draft, PaymentTold told, List<Draft> drafts) {
    List<Finding> findings = new ArrayList<>();
    if (draft.traits().approved()) {
      duplicates(draft, findings);
      if (oneCurrency(draft)) {
        AmountRule.of(told).ifPresent(findings::add);
      }
      if (draft.ambiguous()) {
        ambiguous(draft, findings);
      }
      StatusRule.of(told).ifPresent(findings::add);
      ReversalRule.of(told).ifPresent(findings::add);
      MccRule.of(told.operation()).ifPresent(findings::add);
      ClockRule.of(told.operation()).ifPresent(findings::add);
      findings.addAll(DamageRule.of(told.operation()));
      reuse(draft, drafts, findings);
    }
    return findings;
  }

  /** Of two records of one terminal with the same numbers on different days, the later one. */
  private static void reuse(Draft draft, List<Draft> drafts, List<Finding> findings) {
    Member mine = draft.legs().get(Source.TERMINAL);
    if (drafts.size() == 1 || mine == null || mine.keys().trace() == null) {
      return;
    }
    drafts.stream()
        .filter(other -> other != draft && other.family().equals(draft.family()))
        .map(other -> other.legs().get(Source.TERMINAL))
        .filter(other -> other != null && mine.keys().trace().equals(other.keys().trace()))
        .filter(other -> day(other).isBefore(day(mine)))
        .max(Member.ORDER)
        .ifPresent(other ->
            findings.add(
                new Finding.KeyReuse(
                    mine.record().id().toString(), other.record().id().toString())));
  }

  private static LocalDate day(Member member) {
    return member.record().partitionDate();
  }

  private static void duplicates(Draft draft, List<Finding> findings) {
    draft.members().stream()
        .filter(member -> leg(draft, member.source()) != member)
        .forEach(member ->
            findings.add(
                new Finding.DuplicateRecord(
                    member.source(),
                    member.record().id().toString(),
                    leg(draft, member.source()).record().id().toString())));
  }

  private static Member leg(Draft draft, Source source) {
    Member leg = draft.legs().get(source);
    if (leg == null) {
      throw new IllegalStateException("a record of a source without its leg");
    }
    return leg;
  }

  /** Amounts of two currencies cannot be compared. */
  private static boolean oneCurrency(Draft draft) {
    Member known = null;
    for (Member leg : draft.legs().values()) {
      if (leg.record().amountMinor() == null) {
        continue;
      }
      if (known != null && !known.sameCurrency(leg)) {
        return false;
      }
      known = known == null || known.record().currency() == null ? leg : known;
    }
    return true;
  }

  private static void ambiguous(Draft draft, List<Finding> findings) {
    Map<Source, List<String>> records = new EnumMap<>(Source.class);
    draft
        .members()
        .forEach(member ->
            records
                .computeIfAbsent(member.source(), source -> new ArrayList<>())
                .add(member.record().id().toString()));
    records.forEach((source, ids) -> findings.add(new Finding.Ambiguous(source, ids)));
  }
}
