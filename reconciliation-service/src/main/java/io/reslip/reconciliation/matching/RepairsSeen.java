package io.reslip.reconciliation.matching;

import java.util.List;

/**
 * Fired synchronously in the transaction that took them in: restored records came back in the feed,
 * so ingestion holds them.
 *
 * @param repairIds as the records name them
 */
public record RepairsSeen(List<String> repairIds) {
  public RepairsSeen {
    repairIds = List.copyOf(repairIds);
  }
}
