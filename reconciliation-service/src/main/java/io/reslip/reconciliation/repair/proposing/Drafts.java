package io.reslip.reconciliation.repair.proposing;

import com.fasterxml.jackson.databind.JsonNode;
import io.reslip.reconciliation.discrepancy.Discrepancies;
import io.reslip.reconciliation.discrepancy.Discrepancy;
import io.reslip.reconciliation.discrepancy.DiscrepancyKind;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.HeldRecord;
import io.reslip.reconciliation.matching.OperationRecords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Drafts of repairs by the records as they are now. */
@ApplicationScoped
class Drafts {
  private final OperationRecords records;
  private final Discrepancies discrepancies;

  Drafts(OperationRecords records, Discrepancies discrepancies) {
    this.records = records;
    this.discrepancies = discrepancies;
  }

  /** One for each of these that concerns a record of our own books, by discrepancy. */
  Map<UUID, Draft> of(Collection<Discrepancy> asked) {
    List<Discrepancy> concerned = asked.stream().filter(Restorability::concerns).toList();
    Set<UUID> operations =
        concerned.stream()
            .map(one -> Objects.requireNonNull(one.operationId()))
            .collect(Collectors.toSet());
    Map<UUID, List<HeldRecord>> held = operations.isEmpty() ? Map.of() : records.of(operations);
    Map<UUID, Draft> drafts = new HashMap<>();
    for (Discrepancy one : concerned) {
      UUID operation = Objects.requireNonNull(one.operationId());
      List<HeldRecord> mine = held.getOrDefault(operation, List.of());
      drafts.put(one.id(), Draft.of(one, mine, deviating(operation, mine)));
    }
    return drafts;
  }

  /** Asks only where amounts differ at all. */
  private Set<Source> deviating(UUID operation, List<HeldRecord> held) {
    Set<JsonNode> amounts = new HashSet<>();
    held.stream()
        .filter(record -> record.role() == HeldRecord.Role.LEG)
        .map(record -> record.body().path("amount"))
        .filter(amount -> !amount.isMissingNode())
        .forEach(amounts::add);
    if (amounts.size() < 2) {
      return Set.of();
    }
    return discrepancies.ofOperation(operation).stream()
        .filter(one -> one.kind() == DiscrepancyKind.AMOUNT_DIFF && one.state().live())
        .map(Discrepancy::source)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }
}
