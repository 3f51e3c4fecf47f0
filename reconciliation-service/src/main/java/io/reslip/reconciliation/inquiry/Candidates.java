package io.reslip.reconciliation.inquiry;

import io.reslip.reconciliation.inquiry.fit.Remembered.Between;
import io.reslip.reconciliation.inquiry.fit.Slip;
import io.reslip.reconciliation.matching.operation.OperationCandidates;
import io.reslip.reconciliation.matching.operation.OperationCandidates.Scope;
import io.reslip.reconciliation.matching.operation.OperationRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which payments an inquiry may be about: first as it was told, then as it may have been meant. */
@ApplicationScoped
class Candidates {
  // An hour off, and ten minutes more.
  private static final Duration NEAR = Duration.ofMinutes(70);
  private static final Duration FAR = Duration.ofHours(26);
  private static final long CENT = 100;

  private final OperationCandidates operations;

  Candidates(OperationCandidates operations) {
    this.operations = operations;
  }

  /** Those that are as was told, a slip in the time allowed. */
  List<OperationRow> asTold(Inquiry asked, @Nullable String merchantKey) {
    return found(asked, merchantKey, NEAR, false);
  }

  /** Those that are a slip away, or a day off. */
  List<OperationRow> asMeant(Inquiry asked, @Nullable String merchantKey) {
    return Stream.of(found(asked, merchantKey, NEAR, true), found(asked, merchantKey, FAR, false))
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  private List<OperationRow> found(
      Inquiry asked, @Nullable String merchantKey, Duration around, boolean slips) {
    Map<UUID, OperationRow> found = new LinkedHashMap<>();
    if (asked.rrn() != null) {
      add(found, operations.byRrn(meant(asked.rrn(), slips), merchantKey));
    }
    Optional<Scope> scope = scope(asked, merchantKey, around);
    if (scope.isPresent()) {
      if (asked.amount() != null) {
        add(found, operations.byAmount(amounts(asked.amount(), slips), scope.get()));
      }
      if (asked.terminalId() != null) {
        add(found, operations.byDevice(meant(asked.terminalId(), slips), scope.get()));
      }
      if (asked.amount() == null && asked.terminalId() == null && merchantKey != null) {
        add(found, operations.byMerchant(merchantKey, scope.get()));
      }
    }
    return List.copyOf(found.values());
  }

  private static void add(Map<UUID, OperationRow> found, List<OperationRow> more) {
    more.forEach(row -> found.putIfAbsent(row.id(), row));
  }

  private static Collection<String> meant(String text, boolean slips) {
    List<String> all = new ArrayList<>(List.of(text));
    if (slips) {
      all.addAll(Slip.of(text));
    }
    return all;
  }

  private static Collection<Long> amounts(long minor, boolean slips) {
    Set<Long> all = new java.util.LinkedHashSet<>(List.of(minor));
    if (slips) {
      Slip.of(Long.toString(minor)).stream()
          .filter(text -> !text.isEmpty() && text.length() < 18)
          .map(Long::valueOf)
          .forEach(all::add);
      all.add(minor * CENT);
      if (minor % CENT == 0) {
        all.add(minor / CENT);
      }
    }
    return all;
  }

  private static Optional<Scope> scope(
      Inquiry asked, @Nullable String merchantKey, Duration around) {
    return asked
        .between()
        .map((Between between) ->
            new Scope(
                between.from().minus(around),
                between.to().plus(around),
                // A day more on both sides: business dates are days of a zone, after a cut-over.
                between.from().minus(around).atOffset(ZoneOffset.UTC).toLocalDate().minusDays(1),
                between.to().plus(around).atOffset(ZoneOffset.UTC).toLocalDate().plusDays(1),
                merchantKey));
  }
}
