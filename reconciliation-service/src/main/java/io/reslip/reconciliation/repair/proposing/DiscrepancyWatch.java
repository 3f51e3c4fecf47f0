package io.reslip.reconciliation.repair.proposing;

import io.reslip.reconciliation.discrepancy.Discrepancies;
import io.reslip.reconciliation.discrepancy.DiscrepanciesChanged;
import io.reslip.reconciliation.discrepancy.DiscrepanciesChanged.Change;
import io.reslip.reconciliation.discrepancy.Discrepancy;
import io.reslip.reconciliation.discrepancy.DiscrepancyEvent;
import io.reslip.reconciliation.discrepancy.DiscrepancyKind;
import io.reslip.reconciliation.matching.JudgedOperation;
import io.reslip.reconciliation.matching.OperationsJudged;
import io.reslip.reconciliation.repair.effect.Reversals;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What repairs make of news about discrepancies, in the transaction that brings them. */
@ApplicationScoped
class DiscrepancyWatch {
  private static final Set<DiscrepancyEvent> MAY_BE_REPAIRED_ANEW =
      Set.of(DiscrepancyEvent.OPENED, DiscrepancyEvent.MOVED, DiscrepancyEvent.REOPENED);

  /** After discrepancies have made theirs of it. */
  private static final int LATE = Interceptor.Priority.LIBRARY_AFTER;

  private final MachineProposals proposals;
  private final Reversals reversals;
  private final Discrepancies discrepancies;

  DiscrepancyWatch(MachineProposals proposals, Reversals reversals, Discrepancies discrepancies) {
    this.proposals = proposals;
    this.reversals = reversals;
    this.discrepancies = discrepancies;
  }

  void changed(@Observes DiscrepanciesChanged news) {
    Map<UUID, Change> last = new LinkedHashMap<>();
    news.changes().forEach(change -> last.put(change.discrepancy().id(), change));
    reversals.causeGone(of(last, Set.of(DiscrepancyEvent.WITHDRAWN)));
    reversals.dismissed(of(last, Set.of(DiscrepancyEvent.DISMISSED)));
    Map<UUID, Discrepancy> again = new LinkedHashMap<>();
    of(last, MAY_BE_REPAIRED_ANEW).forEach(one -> again.put(one.id(), one));
    // Whether amounts agree decides what may be restored of the same operation.
    last.values().stream()
        .map(Change::discrepancy)
        .filter(one -> one.kind() == DiscrepancyKind.AMOUNT_DIFF)
        .map(Discrepancy::operationId)
        .filter(Objects::nonNull)
        .distinct()
        .flatMap(operation -> discrepancies.ofOperation(operation).stream())
        .filter(Restorability::concerns)
        .forEach(one -> again.computeIfAbsent(one.id(), id -> discrepancies.lock(id).orElse(one)));
    proposals.reconsider(again.values());
  }

  void judged(@Observes @Priority(LATE) OperationsJudged news) {
    proposals.recheck(news.judged().stream().map(JudgedOperation::id).collect(Collectors.toSet()));
  }

  private static List<Discrepancy> of(Map<UUID, Change> changes, Set<DiscrepancyEvent> events) {
    return changes.values().stream()
        .filter(change -> events.contains(change.event()))
        .map(Change::discrepancy)
        .toList();
  }
}
