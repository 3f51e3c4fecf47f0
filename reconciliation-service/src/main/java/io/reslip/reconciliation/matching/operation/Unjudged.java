package io.reslip.reconciliation.matching.operation;

import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.grouping.GroupedOperation;
import io.reslip.reconciliation.matching.grouping.Traits;
import java.util.UUID;

/** Rows for operations that were just put together. */
public final class Unjudged {
  private Unjudged() {}

  /** What is known before it is judged. */
  public static OperationRow row(
      GroupedOperation operation, UUID id, UUID root, long groupId, boolean flagged) {
    Traits traits = operation.traits();
    return new OperationRow(
        id,
        root,
        groupId,
        traits.rail(),
        traits.type(),
        traits.result(),
        traits.tender(),
        traits.merchantKey(),
        traits.deviceKey(),
        traits.batch(),
        traits.stan(),
        traits.rrn(),
        traits.amountMinor(),
        traits.currency(),
        traits.direction(),
        traits.businessDate(),
        traits.occurredAt(),
        FindingsJson.write(operation.findings()),
        operation.outcome(),
        operation.outcomeReason(),
        Source.bits(operation.held()),
        Source.bits(operation.told()),
        Source.bits(operation.mayOwe()),
        0,
        0,
        0,
        0,
        flagged);
  }
}
