package io.reslip.reconciliation.matching.kinds;

import static io.reslip.reconciliation.intake.Source.HOST;
import static io.reslip.reconciliation.intake.Source.SCHEME;
import static io.reslip.reconciliation.intake.Source.TERMINAL;

import io.reslip.reconciliation.matching.Finding;
import io.reslip.reconciliation.matching.Finding.ReversalMissing;
import io.reslip.reconciliation.matching.Finding.ReversedButSettled;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was approved and never reached the shop is to be reversed; what was reversed is not to be
 * cleared. A reversal is done when anyone has the host's approval of it. Whether one is late or
 * lost is for the calendar to say.
 */
public final class ReversalRule {
  private ReversalRule() {}

  /** What is wrong with the reversals of this operation. */
  public static Optional<Finding> of(PaymentTold payment) {
    OperationTold operation = payment.operation();
    if (operation.reversal() || !operation.approved()) {
      return Optional.empty();
    }
    boolean tried = !payment.reversals().isEmpty();
    boolean done = payment.reversals().stream().anyMatch(OperationTold::approved);
    boolean moved = operation.approvedAt(HOST) || operation.approvedAt(SCHEME);
    if (tried && moved && !done) {
      return Optional.of(new ReversalMissing(HOST, null));
    }
    if (!tried && moved && operation.unansweredAtTerminal() && payment.takenBack().isEmpty()) {
      return Optional.of(new ReversalMissing(TERMINAL, null));
    }
    return settled(payment).map(ReversedButSettled::new);
  }

  /** What was cleared though it had been taken back. */
  private static Optional<Long> settled(PaymentTold payment) {
    Told cleared = payment.operation().at(SCHEME);
    Long amount = cleared == null || !cleared.approved() ? null : cleared.amountMinor();
    if (amount == null || cleared(payment.reversals()) || cleared(payment.takenBack())) {
      return Optional.empty();
    }
    if (!payment.takenBack().isEmpty()) {
      return Optional.of(amount);
    }
    Long back = payment.reversedMinor();
    if (back == null) {
      return Optional.of(amount);
    }
    long tooMuch = Math.min(amount, amount - left(payment.operation().amountMinor(), back));
    return back == 0 || tooMuch <= 0 ? Optional.empty() : Optional.of(tooMuch);
  }

  private static long left(@Nullable Long whole, long back) {
    return whole == null ? 0 : Math.max(0, whole - back);
  }

  private static boolean cleared(List<OperationTold> takenBack) {
    return takenBack.stream().anyMatch(one -> one.at(SCHEME) != null);
  }
}
