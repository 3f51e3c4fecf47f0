package io.reslip.reconciliation.matching.grouping;

import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.Finding;
import io.reslip.reconciliation.matching.Marks;
import io.reslip.reconciliation.matching.Outcome;
import io.reslip.reconciliation.matching.outcome.Evidence;
import io.reslip.reconciliation.matching.outcome.ShopOutcome;
import java.util.List;
import java.util.Set;

/**
 * An operation as the records of its neighbourhood make it.
 *
 * @param root place, in the list of the neighbourhood's operations, of the one that the transaction
 *     is named after: its own, if it speaks of no other
 * @param marks what it is judged by beside the legs that it owes
 * @param held sources that have a record of it
 * @param told sources whose record may belong to it or to its equal
 * @param mayOwe sources that a contract can make owe a record of it
 */
public record GroupedOperation(
    int root,
    List<Placement> placements,
    Traits traits,
    List<Finding> findings,
    Marks marks,
    Set<Source> held,
    Set<Source> told,
    Set<Source> mayOwe) {

  public GroupedOperation {
    placements = List.copyOf(placements);
    findings = List.copyOf(findings);
    held = Set.copyOf(held);
    told = Set.copyOf(told);
    mayOwe = Set.copyOf(mayOwe);
  }

  /** What happened in the shop, by these records alone. */
  public Outcome outcome() {
    return ShopOutcome.of(Evidence.ofBits(marks.evidence())).outcome();
  }
}
