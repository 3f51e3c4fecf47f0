package io.reslip.reconciliation.matching.operation;

import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.Marks;
import io.reslip.reconciliation.matching.grouping.GroupedOperation;
import io.reslip.reconciliation.matching.grouping.Traits;
import io.reslip.reconciliation.matching.outcome.Evidence;
import io.reslip.reconciliation.matching.outcome.ShopOutcome;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows for operations that were just put together. */
public final class Unjudged {
  private Unjudged() {}

  /**
   * What is known before it is judged.
   *
   * @param before the same operation as it was; null for a new one
   */
  public static OperationRow row(
      GroupedOperation operation, UUID id, UUID root, long groupId, @Nullable OperationRow before) {
    Traits traits = operation.traits();
    Marks marks = before == null ? operation.marks() : operation.marks().keeping(before.marks());
    ShopOutcome shop = ShopOutcome.of(Evidence.ofBits(marks.evidence()));
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
        shop.outcome(),
        shop.reason(),
        Source.bits(operation.held()),
        Source.bits(operation.told()),
        Source.bits(operation.mayOwe()),
        0,
        0,
        0,
        0,
        marks,
        before != null && before.flagged());
  }
}
