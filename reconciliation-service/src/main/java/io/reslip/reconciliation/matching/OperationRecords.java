package io.reslip.reconciliation.matching;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The records that operations are made of. Reads in the transaction that it is called in. */
public interface OperationRecords {

  /** All records of each operation; an operation that is not there is left out. */
  Map<UUID, List<HeldRecord>> of(Collection<UUID> operationIds);
}
