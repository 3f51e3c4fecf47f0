package io.reslip.reconciliation.matching.grouping;

import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.intake.StoredRecord;
import io.reslip.reconciliation.matching.Finding;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What does not agree within an operation that was approved. */
final class Findings {
  private static final int ENOUGH_TO_OUTVOTE = 2;

  private Findings() {}

  static List<Finding> of(Draft draft) {
    List<Finding> findings = new ArrayList<>();
    if (draft.traits().approved()) {
      duplicates(draft, findings);
      amounts(draft).ifPresent(findings::add);
      if (draft.ambiguous()) {
        ambiguous(draft, findings);
      }
    }
    return findings;
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

  private static Optional<Finding> amounts(Draft draft) {
    Map<Source, Long> amounts = new EnumMap<>(Source.class);
    Map<Long, List<Source>> byAmount = new TreeMap<>();
    Member known = null;
    for (Member leg : draft.legs().values()) {
      StoredRecord record = leg.record();
      if (record.amountMinor() == null) {
        continue;
      }
      if (known != null && !known.sameCurrency(leg)) {
        // Amounts of two currencies cannot be compared.
        return Optional.empty();
      }
      known = known == null || known.record().currency() == null ? leg : known;
      amounts.put(leg.source(), record.amountMinor());
      byAmount.computeIfAbsent(record.amountMinor(), amount -> new ArrayList<>()).add(leg.source());
    }
    return byAmount.size() < 2
        ? Optional.empty()
        : Optional.of(new Finding.AmountDiff(deviating(byAmount, amounts.size()), amounts));
  }

  private static @Nullable Source deviating(Map<Long, List<Source>> byAmount, int sources) {
    boolean outvoted =
        byAmount.values().stream()
            .anyMatch(like -> like.size() >= ENOUGH_TO_OUTVOTE && like.size() == sources - 1);
    return outvoted
        ? byAmount.values().stream()
            .filter(like -> like.size() == 1)
            .map(List::getFirst)
            .findFirst()
            .orElse(null)
        : null;
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
