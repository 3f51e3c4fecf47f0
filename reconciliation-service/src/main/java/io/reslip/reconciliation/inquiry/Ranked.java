package io.reslip.reconciliation.inquiry;

import io.reslip.reconciliation.inquiry.fit.Comparison;
import io.reslip.reconciliation.matching.operation.OperationRow;
import java.util.Comparator;

/** An operation, and how well it fits to what was asked. */
record Ranked(OperationRow operation, Comparison comparison) {
  /** What fits best; what fits as well, the newest first. */
  static final Comparator<Ranked> ORDER =
      Comparator.comparingDouble((Ranked one) -> one.comparison().score())
          .reversed()
          .thenComparing(one -> one.operation().businessDate(), Comparator.reverseOrder())
          .thenComparing(one -> one.operation().id());

  double score() {
    return comparison.score();
  }
}
