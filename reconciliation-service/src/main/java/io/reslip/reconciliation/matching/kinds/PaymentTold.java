package io.reslip.reconciliation.matching.kinds;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One operation, and what speaks of it.
 *
 * @param reversals attempts to reverse it, done or not
 * @param takenBack voids of it that were approved
 */
public record PaymentTold(
    OperationTold operation, List<OperationTold> reversals, List<OperationTold> takenBack) {

  public PaymentTold {
    reversals = List.copyOf(reversals);
    takenBack = List.copyOf(takenBack);
  }

  /** Of an operation that nothing speaks of. */
  public static PaymentTold of(OperationTold operation) {
    return new PaymentTold(operation, List.of(), List.of());
  }

  /** A reversal of the whole amount was done. */
  public boolean reversed() {
    Long whole = operation.amountMinor();
    Long back = reversedMinor();
    return reversals.stream().anyMatch(OperationTold::approved)
        && (back == null || whole == null || back >= whole);
  }

  /** The terminal set out to reverse all of it; a part that is given back does not undo a sale. */
  boolean reversalAttempted() {
    Long whole = operation.amountMinor();
    long sum = 0;
    for (OperationTold reversal : reversals) {
      Long amount = reversal.amountMinor();
      if (whole == null || amount == null) {
        return true;
      }
      sum += amount;
    }
    return !reversals.isEmpty() && sum >= Objects.requireNonNull(whole);
  }

  /** What done reversals gave back, in minor units; 0 for nothing, null where one does not say. */
  @Nullable Long reversedMinor() {
    long sum = 0;
    for (OperationTold reversal : reversals) {
      if (reversal.approved()) {
        Long amount = reversal.amountMinor();
        if (amount == null) {
          return null;
        }
        sum += amount;
      }
    }
    return sum;
  }

  /** What is left of this amount when what was reversed in part is taken off. */
  public @Nullable Long netOf(@Nullable Long amountMinor) {
    Long back = reversedMinor();
    return amountMinor == null || back == null || back == 0 || back >= amountMinor
        ? amountMinor
        : (Long) (amountMinor - Objects.requireNonNull(back));
  }
}
