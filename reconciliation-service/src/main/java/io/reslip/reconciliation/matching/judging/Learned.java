package io.reslip.reconciliation.matching.judging;

import io.reslip.reconciliation.matching.Marks;
import io.reslip.reconciliation.matching.operation.OperationRow;
import io.reslip.reconciliation.matching.outcome.Evidence;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What was learned of operations beside their records.
 *
 * @param answers what merchants said last, by operation
 * @param swipes second payments of operations that were looked at: empty where there is none; those
 *     that are not named keep what is known
 */
record Learned(Map<UUID, Evidence> answers, Map<UUID, Optional<UUID>> swipes) {

  /** With what was found of second payments. */
  Learned with(Map<UUID, Optional<UUID>> found) {
    return new Learned(answers, found);
  }

  /** The operation's marks with what was learned. */
  Marks of(OperationRow operation) {
    Set<Evidence> evidence = EnumSet.noneOf(Evidence.class);
    Evidence answer = answers.get(operation.id());
    if (answer != null) {
      evidence.add(answer);
    }
    Optional<UUID> looked = swipes.get(operation.id());
    UUID again = looked == null ? operation.marks().swipedAgain() : looked.orElse(null);
    if (again != null) {
      evidence.add(Evidence.SWIPED_AGAIN);
    }
    return operation.marks().learned(evidence, again);
  }
}
