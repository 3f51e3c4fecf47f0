package io.reslip.reconciliation.matching.kinds;

import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.Finding.StatusDiff;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Sources say different things came of one operation. That one was reversed agrees with that it was
 * approved before, where the reversal itself is there; a till that counts a reversed sale as paid
 * does not. A missing answer is no statement: it is what the reversal rules are about.
 */
public final class StatusRule {
  private static final int ENOUGH_TO_OUTVOTE = 2;

  private StatusRule() {}

  /** What does not agree about its result. */
  public static Optional<StatusDiff> of(PaymentTold payment) {
    OperationTold operation = payment.operation();
    Map<Source, String> results = new TreeMap<>();
    Set<Source> approving = EnumSet.noneOf(Source.class);
    Set<Source> refusing = EnumSet.noneOf(Source.class);
    boolean undone = payment.reversed() || !payment.takenBack().isEmpty();
    for (Told leg : operation.legs().values()) {
      if (leg.approved()) {
        approving.add(leg.source());
        results.put(leg.source(), leg.result());
      } else if (leg.refused() && !(undone && leg.result().equals("REVERSED"))) {
        refusing.add(leg.source());
        results.put(leg.source(), leg.result());
      }
    }
    if (operation.refusedAtTerminal() && operation.at(Source.TERMINAL) == null) {
      refusing.add(Source.TERMINAL);
      results.put(Source.TERMINAL, "DECLINED");
    }
    // What was declined everywhere but asked to be undone is of no concern.
    if (!approving.isEmpty() && !refusing.isEmpty() && !(undone && settledBack(refusing))) {
      return Optional.of(new StatusDiff(deviating(approving, refusing), results));
    }
    if (payment.reversed() && operation.approvedAt(Source.TILL)) {
      Map<Source, String> told = new TreeMap<>(results);
      told.put(Source.HOST, "REVERSED");
      return Optional.of(new StatusDiff(Source.TILL, told));
    }
    return Optional.empty();
  }

  /** Terminal or till say that it was refused, and it was reversed: the reversal put it right. */
  private static boolean settledBack(Set<Source> refusing) {
    return !refusing.contains(Source.HOST) && !refusing.contains(Source.SCHEME);
  }

  private static @Nullable Source deviating(Set<Source> approving, Set<Source> refusing) {
    if (refusing.size() == 1 && approving.size() >= ENOUGH_TO_OUTVOTE) {
      return refusing.iterator().next();
    }
    return approving.size() == 1 && refusing.size() >= ENOUGH_TO_OUTVOTE
        ? approving.iterator().next()
        : null;
  }
}
