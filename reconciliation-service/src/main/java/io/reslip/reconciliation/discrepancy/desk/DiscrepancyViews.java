package io.reslip.reconciliation.discrepancy.desk;

import io.quarkus.arc.All;
import io.reslip.reconciliation.access.Caller;
import io.reslip.reconciliation.discrepancy.Discrepancy;
import io.reslip.reconciliation.discrepancy.desk.DiscrepancyView.Background;
import io.reslip.reconciliation.discrepancy.desk.DiscrepancyView.RecordView;
import io.reslip.reconciliation.matching.HeldRecord;
import io.reslip.reconciliation.matching.OperationRecords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Puts together what callers see: the discrepancy, its records, and what happened to it. */
@ApplicationScoped
class DiscrepancyViews {
  private final DiscrepancyQueries queries;
  private final OperationRecords records;
  private final List<DiscrepancyRepairs> repairs;

  DiscrepancyViews(
      DiscrepancyQueries queries, OperationRecords records, @All List<DiscrepancyRepairs> repairs) {
    this.queries = queries;
    this.records = records;
    this.repairs = repairs;
  }

  /** For a list: the records of all in one query. */
  List<DiscrepancyView> list(List<Discrepancy> found, Caller caller) {
    Map<UUID, List<HeldRecord>> held = held(found);
    return found.stream()
        .map(
            one -> DiscrepancyView.of(one, records(one, held), Background.NONE, isMerchant(caller)))
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
    return DiscrepancyView.of(one, records(one, held(List.of(one))), background, merchant);
  }

  private Map<UUID, List<HeldRecord>> held(List<Discrepancy> found) {
    List<UUID> operations =
        found.stream().map(Discrepancy::operationId).filter(Objects::nonNull).distinct().toList();
    return operations.isEmpty() ? Map.of() : records.of(operations);
  }

  private static List<RecordView> records(Discrepancy one, Map<UUID, List<HeldRecord>> held) {
    UUID operation = one.operationId();
    return operation == null
        ? List.of()
        : held.getOrDefault(operation, List.of()).stream().map(RecordView::of).toList();
  }

  private static boolean isMerchant(Caller caller) {
    return caller.merchant() != null;
  }
}
