package io.reslip.reconciliation.inquiry;

import io.reslip.reconciliation.inquiry.fit.Comparison;
import io.reslip.reconciliation.inquiry.fit.Remembered;
import io.reslip.reconciliation.matching.HeldRecord;
import io.reslip.reconciliation.matching.OperationRecords;
import io.reslip.reconciliation.matching.operation.OperationRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ranks the payments that an inquiry may be about. */
@ApplicationScoped
class Ranking {
  /**
   * Only of so many are the records read; the rest fits worse by what the operation tells alone.
   */
  private static final int CLOSER_LOOK = 60;

  private static final double LEAST = 0.35;
  private static final double CERTAIN = 0.9;

  private final Candidates candidates;
  private final OperationRecords records;

  Ranking(Candidates candidates, OperationRecords records) {
    this.candidates = candidates;
    this.records = records;
  }

  /**
   * The best operation of each payment that fits, the best payment first.
   *
   * @param merchantKey only this merchant's; null for all
   */
  List<Ranked> rank(Inquiry asked, @Nullable String merchantKey, int limit) {
    Remembered remembered = asked.remembered();
    List<Ranked> ranked = closer(remembered, candidates.asTold(asked, merchantKey));
    if (ranked.isEmpty() || ranked.getFirst().score() < CERTAIN) {
      List<Ranked> meant = closer(remembered, candidates.asMeant(asked, merchantKey));
      ranked = new ArrayList<>(ranked);
      ranked.addAll(meant);
      ranked.sort(Ranked.ORDER);
    }
    Map<UUID, Ranked> best = new LinkedHashMap<>();
    ranked.stream()
        .filter(one -> one.score() >= LEAST)
        .forEach(one -> best.putIfAbsent(one.operation().transactionId(), one));
    return best.values().stream().limit(limit).toList();
  }

  private List<Ranked> closer(Remembered remembered, List<OperationRow> found) {
    List<OperationRow> nearest =
        found.stream()
            .map(row -> ranked(remembered, row, List.of()))
            .sorted(Ranked.ORDER)
            .limit(CLOSER_LOOK)
            .map(Ranked::operation)
            .toList();
    Map<UUID, List<HeldRecord>> held = records.of(nearest.stream().map(OperationRow::id).toList());
    return nearest.stream()
        .map(row -> ranked(remembered, row, held.getOrDefault(row.id(), List.of())))
        .sorted(Ranked.ORDER)
        .toList();
  }

  private static Ranked ranked(Remembered remembered, OperationRow row, List<HeldRecord> held) {
    return new Ranked(row, Comparison.of(remembered, Evidence.of(row, held)));
  }
}
