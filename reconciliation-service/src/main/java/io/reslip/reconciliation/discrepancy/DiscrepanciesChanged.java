package io.reslip.reconciliation.discrepancy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fired synchronously, once per batch, in the transaction that changes the discrepancies: an
 * observer takes part in it, and its failure undoes all.
 */
public record DiscrepanciesChanged(List<Change> changes) {

  /**
   * One discrepancy after its change.
   *
   * @param from the state before; null when it was just opened
   */
  public record Change(
      Discrepancy discrepancy, DiscrepancyEvent event, @Nullable DiscrepancyState from) {}
}
