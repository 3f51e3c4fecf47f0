package io.reslip.reconciliation.matching.standing;

import io.reslip.reconciliation.matching.Finding;
import io.reslip.reconciliation.matching.operation.FindingsJson;
import io.reslip.reconciliation.matching.operation.OperationRow;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** By how much a batch changes what is counted of clocks. */
public final class DriftCounts {
  private static final String MARK = "CLOCK_DRIFT";

  /** By how much. */
  record Change(long operations, long seconds) {
    private Change plus(Change other) {
      return new Change(operations + other.operations, seconds + other.seconds);
    }
  }

  private final Map<ClockDrifts.Key, Change> changes =
      new TreeMap<>(
          Comparator.comparing(ClockDrifts.Key::businessDate)
              .thenComparing(ClockDrifts.Key::deviceKey));

  /** An operation was as before, and is as after; null: it was, or is, not there. */
  public void change(@Nullable OperationRow before, @Nullable OperationRow after) {
    count(before, -1);
    count(after, 1);
  }

  private void count(@Nullable OperationRow operation, int sign) {
    if (operation == null
        || operation.deviceKey() == null
        || operation.findings() == null
        || !operation.findings().contains(MARK)) {
      return;
    }
    for (Finding finding : FindingsJson.read(operation.findings())) {
      if (finding instanceof Finding.ClockDrift drift) {
        changes.merge(
            new ClockDrifts.Key(operation.deviceKey(), operation.businessDate()),
            new Change(sign, sign * drift.seconds()),
            Change::plus);
      }
    }
  }

  /** What really changes, in an order that is always the same. */
  Map<ClockDrifts.Key, Change> changes() {
    changes.values().removeIf(change -> change.operations == 0 && change.seconds == 0);
    return changes;
  }
}
