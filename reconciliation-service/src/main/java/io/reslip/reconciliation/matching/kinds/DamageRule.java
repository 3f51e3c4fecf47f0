package io.reslip.reconciliation.matching.kinds;

import io.reslip.reconciliation.matching.Finding.Damaged;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Records that cannot be relied on: one that contradicts another of its own identity, and one whose
 * amount could not be read.
 */
public final class DamageRule {
  private DamageRule() {}

  /** In the order of their ids. */
  public static List<Damaged> of(OperationTold operation) {
    List<Damaged> found = new ArrayList<>();
    new TreeMap<>(operation.contradictions())
        .forEach((recordId, source) -> {
          Told leg = operation.at(source);
          found.add(new Damaged(source, recordId, leg == null ? recordId : leg.recordId()));
        });
    for (Map.Entry<?, Told> entry : operation.legs().entrySet()) {
      Told leg = entry.getValue();
      if (!leg.details().whole() && leg.amountMinor() == null) {
        found.add(new Damaged(leg.source(), leg.recordId(), null));
      }
    }
    return found;
  }
}
