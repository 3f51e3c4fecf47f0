package io.reslip.reconciliation.repair;

import io.quarkus.arc.DefaultBean;
import io.reslip.reconciliation.matching.HeldRecord;
import io.reslip.reconciliation.matching.OperationRecords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Until matching brings its own. */
@DefaultBean
@ApplicationScoped
class StandInRecords implements OperationRecords {

  @Override
  public Map<UUID, List<HeldRecord>> of(Collection<UUID> operationIds) {
    return Map.of();
  }
}
