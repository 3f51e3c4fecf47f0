package io.reslip.reconciliation.matching.kinds;

import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.outcome.Evidence;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the records of a payment say about what happened in the shop. */
public final class ShopEvidence {
  private ShopEvidence() {}

  /** Of one operation. */
  public static Set<Evidence> of(PaymentTold payment) {
    OperationTold operation = payment.operation();
    Set<Evidence> evidence = EnumSet.noneOf(Evidence.class);
    if (operation.contradictions().containsValue(Source.TILL)) {
      evidence.add(Evidence.TILL_CONTRADICTS_ITSELF);
    } else {
      till(operation.at(Source.TILL), evidence);
    }
    if (operation.approvedAt(Source.SLIP)) {
      evidence.add(Evidence.SLIP_SIGNED);
    }
    terminal(operation, evidence);
    events(operation.events(), evidence);
    if (payment.reversalAttempted()) {
      evidence.add(Evidence.REVERSAL_ATTEMPTED);
    }
    return evidence;
  }

  private static void till(@Nullable Told till, Set<Evidence> evidence) {
    if (till != null) {
      evidence.add(
          till.approved()
              ? Evidence.TILL_COMPLETED
              : till.refused() ? Evidence.TILL_REFUSED : Evidence.TILL_UNCLEAR);
    }
  }

  private static void terminal(OperationTold operation, Set<Evidence> evidence) {
    if (operation.approvedAt(Source.TERMINAL)) {
      evidence.add(Evidence.TERMINAL_APPROVED);
    } else if (operation.refusedAtTerminal()) {
      evidence.add(Evidence.TERMINAL_DECLINED);
    } else if (operation.unansweredAtTerminal()) {
      evidence.add(Evidence.TERMINAL_UNANSWERED);
    }
  }

  private static void events(Set<EventKind> events, Set<Evidence> evidence) {
    if (events.contains(EventKind.PRINTED)) {
      evidence.add(Evidence.SLIP_PRINTED);
    }
    if (events.contains(EventKind.PRINT_FAILED)) {
      evidence.add(Evidence.PRINT_FAILED);
    }
    if (events.contains(EventKind.POWER_LOST)) {
      evidence.add(Evidence.POWER_LOST);
    }
  }
}
