package io.reslip.reconciliation.transaction;

import io.reslip.reconciliation.expectation.LegVerdict;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.intake.StoredRecords;
import io.reslip.reconciliation.matching.HeldRecord;
import io.reslip.reconciliation.matching.OperationRecords;
import io.reslip.reconciliation.matching.judging.Judge;
import io.reslip.reconciliation.matching.judging.Judgement;
import io.reslip.reconciliation.matching.operation.OperationRow;
import io.reslip.reconciliation.matching.operation.OperationSearch;
import io.reslip.reconciliation.matching.operation.OperationSearch.Criteria;
import io.reslip.reconciliation.matching.operation.OperationStore;
import io.reslip.reconciliation.matching.progress.MatchingLease;
import io.reslip.reconciliation.page.Page;
import io.reslip.reconciliation.page.PageCursor;
import io.reslip.reconciliation.transaction.LegView.Status;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Payments as people see them. */
@ApplicationScoped
public class Transactions {
  private static final Set<Source> SHOWN =
      Set.of(Source.TERMINAL, Source.HOST, Source.SCHEME, Source.TILL);

  private static final long NO_RECORD = -1;

  private final OperationSearch search;
  private final OperationStore operations;
  private final OperationRecords records;
  private final Judge judge;
  private final MatchingLease matching;
  private final StoredRecords stored;
  private final Clock clock;

  Transactions(
      OperationSearch search,
      OperationStore operations,
      OperationRecords records,
      Judge judge,
      MatchingLease matching,
      StoredRecords stored,
      Clock clock) {
    this.search = search;
    this.operations = operations;
    this.records = records;
    this.judge = judge;
    this.matching = matching;
    this.stored = stored;
    this.clock = clock;
  }

  /**
   * @param withRecords whether each payment lists its operations and their records
   */
  Page<TransactionSummary> list(
      Criteria criteria, @Nullable PageCursor after, int limit, boolean withRecords) {
    Page<OperationRow> found =
        Page.of(search.find(criteria, after, limit + 1), limit, OperationSearch::cursor);
    Map<UUID, OperationRow> roots =
        operations.of(found.items().stream().map(OperationRow::transactionId).toList()).stream()
            .collect(Collectors.toMap(OperationRow::id, Function.identity()));
    Judgement judgement = judgement(roots.values());
    List<TransactionSummary> items = new ArrayList<>();
    Map<UUID, List<OperationSummary>> parts =
        withRecords ? parts(roots.keySet(), criteria.merchantKey()) : Map.of();
    for (OperationRow operation : found.items()) {
      OperationRow root = roots.getOrDefault(operation.transactionId(), operation);
      items.add(
          TransactionSummary.of(
              root,
              operation.id(),
              legs(root, judgement),
              withRecords ? parts.getOrDefault(root.transactionId(), List.of()) : null));
    }
    return new Page<>(items, found.next());
  }

  /** Our number of a record; one that no record has where there is none. */
  long number(UUID recordId) {
    return stored.numbers(List.of(recordId)).getOrDefault(recordId, NO_RECORD);
  }

  private Map<UUID, List<OperationSummary>> parts(
      Set<UUID> transactionIds, @Nullable String merchantKey) {
    List<OperationRow> rows = search.ofTransactions(transactionIds, merchantKey);
    Judgement judgement = judgement(rows);
    Map<UUID, List<HeldRecord>> held = records.of(rows.stream().map(OperationRow::id).toList());
    Map<UUID, List<OperationSummary>> parts = new HashMap<>();
    for (OperationRow row : rows) {
      parts
          .computeIfAbsent(row.transactionId(), id -> new ArrayList<>())
          .add(
              OperationSummary.of(
                  row, legs(row, judgement), held.getOrDefault(row.id(), List.of())));
    }
    return parts;
  }

  /** Empty when there is none, or none of this merchant. */
  public Optional<TransactionView> find(UUID id, @Nullable String merchantKey) {
    List<OperationRow> found = search.ofTransaction(id, merchantKey);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Judgement judgement = judgement(found);
    Map<UUID, List<HeldRecord>> held = records.of(found.stream().map(OperationRow::id).toList());
    OperationRow root = found.getFirst();
    return Optional.of(
        new TransactionView(
            root.transactionId(),
            root.type(),
            root.result(),
            root.merchantKey(),
            root.deviceKey(),
            root.amountMinor(),
            root.currency(),
            root.businessDate(),
            root.occurredAt(),
            found.stream()
                .map(operation ->
                    view(operation, judgement, held.getOrDefault(operation.id(), List.of())))
                .toList(),
            Timeline.of(found, held, judgement)));
  }

  private Judgement judgement(Collection<OperationRow> rows) {
    return judge.prepare(rows, clock.instant(), matching.progress().position());
  }

  private static OperationView view(
      OperationRow operation, Judgement judgement, List<HeldRecord> held) {
    return new OperationView(
        operation.id(),
        operation.type(),
        operation.result(),
        operation.batch(),
        operation.stan(),
        operation.rrn(),
        operation.amountMinor(),
        operation.currency(),
        operation.direction(),
        operation.businessDate(),
        operation.occurredAt(),
        operation.outcome(),
        operation.outcomeReason(),
        legs(operation, judgement),
        judgement.findings(operation).stream().map(FindingView::of).toList(),
        held.stream().map(RecordView::of).toList());
  }

  private static List<LegView> legs(OperationRow operation, Judgement judgement) {
    Map<Source, LegView> absent = new HashMap<>();
    for (LegVerdict leg : judgement.absentLegs(operation)) {
      absent.put(leg.source(), LegView.absent(leg));
    }
    Set<Source> shown = new TreeSet<>(SHOWN);
    shown.addAll(Source.ofBits(operation.held()));
    List<LegView> legs = new ArrayList<>();
    for (Source source : shown) {
      if ((operation.held() & source.bit()) != 0) {
        legs.add(LegView.of(source, Status.PRESENT));
      } else if ((operation.told() & source.bit()) != 0) {
        legs.add(LegView.of(source, Status.CONTRADICTED));
      } else {
        LegView leg = absent.get(source);
        legs.add(
            leg == null ? LegView.notExpected(source, judgement.because(operation, source)) : leg);
      }
    }
    return legs;
  }
}
