package io.reslip.reconciliation.explanation;

import io.reslip.reconciliation.intake.StoredRecords;
import io.reslip.reconciliation.matching.HeldRecord;
import io.reslip.reconciliation.matching.OperationRecords;
import io.reslip.reconciliation.matching.operation.OperationRow;
import io.reslip.reconciliation.matching.operation.OperationSearch;
import io.reslip.reconciliation.matching.operation.OperationSearch.Criteria;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Explains where records are. */
@ApplicationScoped
class Explanations {
  private final StoredRecords stored;
  private final OperationSearch search;
  private final OperationRecords records;
  private final NearMisses nearMisses;

  Explanations(
      StoredRecords stored,
      OperationSearch search,
      OperationRecords records,
      NearMisses nearMisses) {
    this.stored = stored;
    this.search = search;
    this.records = records;
    this.nearMisses = nearMisses;
  }

  /** Empty when there is no such record, it is not matched yet, or it is none of this merchant. */
  Optional<ExplanationView> of(UUID recordId, @Nullable String merchantKey) {
    Long number = stored.numbers(List.of(recordId)).get(recordId);
    if (number == null) {
      return Optional.empty();
    }
    Criteria holder = new Criteria(null, merchantKey, null, null, null, null, number);
    return search.find(holder, null, 1).stream()
        .findFirst()
        .flatMap(operation -> of(recordId.toString(), operation, merchantKey));
  }

  private Optional<ExplanationView> of(
      String recordId, OperationRow operation, @Nullable String merchantKey) {
    List<HeldRecord> held =
        records.of(List.of(operation.id())).getOrDefault(operation.id(), List.of());
    return held.stream()
        .filter(record -> record.id().equals(recordId))
        .findFirst()
        .map(record -> view(record, held, operation, merchantKey));
  }

  private ExplanationView view(
      HeldRecord record,
      List<HeldRecord> held,
      OperationRow operation,
      @Nullable String merchantKey) {
    Told told = Told.by(record.body());
    return new ExplanationView(
        UUID.fromString(record.id()),
        record.source(),
        operation.transactionId(),
        operation.id(),
        record.role(),
        record.pass(),
        PassWords.of(record),
        held.stream()
            .filter(other -> !other.id().equals(record.id()))
            .map(other ->
                new Counterpart(
                    other.id(),
                    other.source(),
                    other.role(),
                    other.pass(),
                    Comparison.of(told, Told.by(other.body())).fields()))
            .toList(),
        nearMisses.of(told, record.source(), operation, merchantKey));
  }
}
