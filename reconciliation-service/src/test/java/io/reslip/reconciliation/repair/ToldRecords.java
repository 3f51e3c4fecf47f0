package io.reslip.reconciliation.repair;

import io.reslip.reconciliation.matching.HeldRecord;
import io.reslip.reconciliation.matching.OperationRecords;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Lets a test say what the records of an operation are; of others matching tells. */
@Priority(1)
@Decorator
class ToldRecords implements OperationRecords {
  private static final Map<UUID, List<HeldRecord>> TOLD = new ConcurrentHashMap<>();

  private final OperationRecords matching;

  @Inject
  ToldRecords(@Any @Delegate OperationRecords matching) {
    this.matching = matching;
  }

  static void tell(UUID operation, List<HeldRecord> records) {
    TOLD.put(operation, List.copyOf(records));
  }

  @Override
  public Map<UUID, List<HeldRecord>> of(Collection<UUID> operationIds) {
    Map<UUID, List<HeldRecord>> all = new HashMap<>(matching.of(operationIds));
    operationIds.stream().filter(TOLD::containsKey).forEach(id -> all.put(id, TOLD.get(id)));
    return all;
  }
}
