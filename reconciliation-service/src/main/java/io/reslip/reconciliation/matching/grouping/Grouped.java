package io.reslip.reconciliation.matching.grouping;

import io.reslip.reconciliation.intake.StoredRecord;
import java.util.List;

/**
 * A neighbourhood, put together.
 *
 * @param unplaced restored records whose operation is not known
 */
public record Grouped(List<GroupedOperation> operations, List<StoredRecord> unplaced) {
  public Grouped {
    operations = List.copyOf(operations);
    unplaced = List.copyOf(unplaced);
  }
}
