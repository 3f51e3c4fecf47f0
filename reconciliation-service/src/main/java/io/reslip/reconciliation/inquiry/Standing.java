package io.reslip.reconciliation.inquiry;

import io.reslip.reconciliation.discrepancy.Discrepancy;
import io.reslip.reconciliation.inquiry.answer.Leg;
import io.reslip.reconciliation.inquiry.answer.Situation;
import io.reslip.reconciliation.inquiry.answer.Situation.Repairing;
import io.reslip.reconciliation.repair.Repair;
import io.reslip.reconciliation.repair.RepairState;
import io.reslip.reconciliation.transaction.LegView;
import io.reslip.reconciliation.transaction.OperationView;
import io.reslip.reconciliation.transaction.TransactionView;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Sums up how a payment stands, from what the features know of it. */
final class Standing {
  private static final Set<String> UNDO =
      Set.of("VOID", "PREAUTH_VOID", "COMPLETION_VOID", "REVERSAL");

  private Standing() {}

  static Situation of(
      TransactionView payment, List<Discrepancy> discrepancies, List<Repair> repairs) {
    return new Situation(
        payment.result(),
        payment.operations().stream().anyMatch(operation -> undoes(operation, payment)),
        payment.operations().getFirst().outcome(),
        payment.operations().stream()
            .flatMap(operation -> operation.legs().stream())
            .map(Standing::leg)
            .toList(),
        discrepancies.stream().anyMatch(Standing::disputes),
        repairing(repairs));
  }

  static Leg leg(LegView leg) {
    return new Leg(
        leg.source(),
        Leg.Verdict.valueOf(leg.verdict().name()),
        leg.dueAt(),
        Boolean.TRUE.equals(leg.sourceLate()));
  }

  private static boolean undoes(OperationView operation, TransactionView payment) {
    return UNDO.contains(operation.type())
        && operation.result().equals("APPROVED")
        && Objects.equals(operation.amount(), payment.amount());
  }

  private static boolean disputes(Discrepancy one) {
    return one.state().live() && !one.kind().name().startsWith("MISSING_AT_");
  }

  private static Repairing repairing(List<Repair> repairs) {
    return repairs.stream()
        .map(Repair::state)
        .filter(RepairState::live)
        .map(Standing::progress)
        .max(Repairing::compareTo)
        .orElse(Repairing.NONE);
  }

  private static Repairing progress(RepairState state) {
    return switch (state) {
      case PROPOSED -> Repairing.PROPOSED;
      case APPROVED, APPLIED, SENT -> Repairing.UNDER_WAY;
      case ACCEPTED, VERIFIED -> Repairing.DONE;
      case REJECTED, REFUSED, EXPIRED, WITHDRAWN, REVERSED -> Repairing.NONE;
    };
  }
}
