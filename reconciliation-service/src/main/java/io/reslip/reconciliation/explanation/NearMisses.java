package io.reslip.reconciliation.explanation;

import io.reslip.reconciliation.inquiry.fit.Slip;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.operation.OperationCandidates;
import io.reslip.reconciliation.matching.operation.OperationCandidates.Scope;
import io.reslip.reconciliation.matching.operation.OperationRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds what a record might have belonged to, through one index each. */
@ApplicationScoped
class NearMisses {
  private static final Duration AROUND = Duration.ofHours(26);
  private static final int MOST = 5;

  private final OperationCandidates operations;

  NearMisses(OperationCandidates operations) {
    this.operations = operations;
  }

  /**
   * The likeliest first.
   *
   * @param source whose record is explained: operations that have one of it are no misses
   * @param own the operation that the record is in
   * @param merchantKey only this merchant's; null for all
   */
  List<NearMiss> of(Told record, Source source, OperationRow own, @Nullable String merchantKey) {
    Map<UUID, OperationRow> candidates = new LinkedHashMap<>();
    String rrn = record.values().get("rrn");
    if (rrn != null) {
      List<String> rrns = new ArrayList<>(Slip.of(rrn));
      rrns.add(rrn);
      add(candidates, operations.byRrn(rrns, merchantKey));
    }
    Scope scope = scope(own, merchantKey);
    if (own.deviceKey() != null) {
      add(candidates, operations.byDevice(Set.of(own.deviceKey()), scope));
    }
    if (own.amountMinor() != null) {
      add(candidates, operations.byAmount(Set.of(own.amountMinor()), scope));
    }
    return candidates.values().stream()
        .filter(other ->
            !other.transactionId().equals(own.transactionId())
                && (other.held() & source.bit()) == 0)
        .map(other -> new Candidate(other, Comparison.of(record, Told.by(other))))
        .filter(candidate -> candidate.comparison().nearlyMet())
        .sorted(
            Comparator.comparing((Candidate one) -> -one.comparison().weight())
                .thenComparing(one -> one.operation().id()))
        .limit(MOST)
        .map(Candidate::view)
        .toList();
  }

  private record Candidate(OperationRow operation, Comparison comparison) {
    NearMiss view() {
      List<ComparedField> against = new ArrayList<>(comparison.that(Agreement.DIFFERENT));
      against.addAll(comparison.that(Agreement.NEAR));
      return new NearMiss(
          operation.transactionId(),
          operation.id(),
          Source.ofBits(operation.held()),
          against,
          comparison.fields());
    }
  }

  private static void add(Map<UUID, OperationRow> candidates, List<OperationRow> more) {
    more.forEach(row -> candidates.putIfAbsent(row.id(), row));
  }

  private static Scope scope(OperationRow own, @Nullable String merchantKey) {
    Instant about =
        own.occurredAt() != null
            ? own.occurredAt()
            : own.businessDate().atTime(12, 0).toInstant(ZoneOffset.UTC);
    return new Scope(
        about.minus(AROUND),
        about.plus(AROUND),
        own.businessDate().minusDays(1),
        own.businessDate().plusDays(1),
        merchantKey);
  }
}
