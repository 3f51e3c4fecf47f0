package io.reslip.reconciliation.discrepancy.desk;

import io.quarkus.arc.All;
import io.reslip.reconciliation.access.Caller;
import io.reslip.reconciliation.discrepancy.Discrepancy;
import io.reslip.reconciliation.discrepancy.desk.DiscrepancyView.Background;
import io.reslip.reconciliation.discrepancy.desk.DiscrepancyView.RecordView;
import io.reslip.reconciliation.matching.HeldRecord;
import io.reslip.reconciliation.matching.OperationRecords;
import io.reslip.reconciliation.matching.operation.OperationEvidence;
import io.reslip.reconciliation.matching.outcome.Evidence;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Puts together what callers see: the discrepancy, its records, and what happened to it. */
@ApplicationScoped
class DiscrepancyViews {
  private final DiscrepancyQueries queries;
  private final OperationRecords records;
  private final OperationEvidence evidence;
  private final List<DiscrepancyRepairs> repairs;

  DiscrepancyViews(
      DiscrepancyQueries queries,
      OperationRecords records,
      OperationEvidence evidence,
      @All List<DiscrepancyRepairs> repairs) {
    this.queries = queries;
    this.records = records;
    this.evidence = evidence;
    this.repairs = repairs;
  }

  /** For a list: the records of all in one query, and their evidence in another. */
  List<DiscrepancyView> list(List<Discrepancy> found, Caller caller) {
    Bases bases = bases(found);
    return found.stream()
        .map(one -> DiscrepancyView.of(one, bases.of(one), Background.NONE, isMerchant(caller)))
        .toList();
  }

  /** All that is known of one. */
  DiscrepancyView whole(Discrepancy one, Caller caller) {
    boolean merchant = isMerchant(caller);
    Background background =
        new Background(
            queries.history(one.id(), merchant),
            merchant ? null : queries.comments(one.id()),
            repairs.stream().flatMap(knows -> knows.of(one.id()).stream()).toList());
    return DiscrepancyView.of(one, bases(List.of(one)).of(one), background, merchant);
  }

  private Bases bases(List<Discrepancy> found) {
    List<UUID> operations =
        found.stream().map(Discrepancy::operationId).filter(Objects::nonNull).distinct().toList();
    return operations.isEmpty()
        ? new Bases(Map.of(), Map.of())
        : new Bases(records.of(operations), evidence.of(operations));
  }

  /** What discrepancies stand on, by operation. */
  private record Bases(Map<UUID, List<HeldRecord>> held, Map<UUID, Set<Evidence>> evidence) {

    DiscrepancyView.Basis of(Discrepancy one) {
      UUID operation = one.operationId();
      if (operation == null) {
        return DiscrepancyView.Basis.NONE;
      }
      List<HeldRecord> records = held.getOrDefault(operation, List.of());
      return new DiscrepancyView.Basis(
          records.stream().map(RecordView::of).toList(),
          OutcomeReasonView.of(evidence.getOrDefault(operation, Set.of()), records));
    }
  }

  private static boolean isMerchant(Caller caller) {
    return caller.merchant() != null;
  }
}
