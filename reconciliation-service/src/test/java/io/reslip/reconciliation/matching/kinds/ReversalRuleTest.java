package io.reslip.reconciliation.matching.kinds;

import static io.reslip.reconciliation.intake.Source.HOST;
import static io.reslip.reconciliation.intake.Source.SCHEME;
import static io.reslip.reconciliation.intake.Source.TERMINAL;
import static io.reslip.reconciliation.matching.kinds.Says.HUNDRED;
import static io.reslip.reconciliation.matching.kinds.Says.alone;
import static io.reslip.reconciliation.matching.kinds.Says.approved;
import static io.reslip.reconciliation.matching.kinds.Says.reversal;
import static io.reslip.reconciliation.matching.kinds.Says.reversed;
import static io.reslip.reconciliation.matching.kinds.Says.sale;
import static io.reslip.reconciliation.matching.kinds.Says.told;
import static io.reslip.reconciliation.matching.kinds.Says.voided;
import static io.reslip.reconciliation.matching.kinds.Says.voiding;
import static org.assertj.core.api.Assertions.assertThat;

import io.reslip.reconciliation.matching.Finding.ReversalMissing;
import io.reslip.reconciliation.matching.Finding.ReversedButSettled;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReversalRuleTest {
  private static final Told UNANSWERED = told(TERMINAL, "TIMED_OUT");

  @Test
  void whatTheTerminalHeardNoAnswerToAndTheHostApprovedIsToBeReversed() {
    assertThat(ReversalRule.of(alone(sale(UNANSWERED, approved(HOST)))))
        .contains(new ReversalMissing(TERMINAL, null));
  }

  @Test
  void whatNobodyApprovedNeedsNoReversal() {
    assertThat(ReversalRule.of(alone(sale(UNANSWERED)))).isEmpty();
    assertThat(ReversalRule.of(alone(sale(UNANSWERED, told(HOST, "DECLINED"))))).isEmpty();
  }

  @Test
  void anAdviceIsNeverReversed() {
    OperationTold refund = OperationTold.of("REFUND", List.of(UNANSWERED, approved(HOST)));

    assertThat(ReversalRule.of(alone(refund))).isEmpty();
  }

  @Test
  void aReversalThatTheHostDidOpensNothing() {
    assertThat(
            ReversalRule.of(
                reversed(
                    sale(UNANSWERED, approved(HOST)),
                    reversal(told(TERMINAL, "TIMED_OUT"), approved(HOST)))))
        .isEmpty();
  }

  @Test
  void aReversalThatTheHostHasNotIsMissingThere() {
    assertThat(
            ReversalRule.of(
                reversed(sale(UNANSWERED, approved(HOST)), reversal(told(TERMINAL, "TIMED_OUT")))))
        .contains(new ReversalMissing(HOST, null));
    assertThat(
            ReversalRule.of(
                reversed(
                    sale(UNANSWERED, approved(HOST)),
                    reversal(told(TERMINAL, "DECLINED"), told(HOST, "DECLINED")))))
        .contains(new ReversalMissing(HOST, null));
    assertThat(
            ReversalRule.of(
                reversed(sale(UNANSWERED, approved(HOST)), reversal(approved(TERMINAL)))))
        .isEmpty();
  }

  @Test
  void aReversalOfWhatTheHostNeverApprovedIsMissedByNobody() {
    assertThat(
            ReversalRule.of(
                reversed(sale(approved(TERMINAL)), reversal(told(TERMINAL, "TIMED_OUT")))))
        .isEmpty();
  }

  @Test
  void whatWasReversedAndClearedAllTheSameIsTheCardholders() {
    assertThat(
            ReversalRule.of(
                reversed(
                    sale(UNANSWERED, approved(HOST), approved(SCHEME)), reversal(approved(HOST)))))
        .contains(new ReversedButSettled(HUNDRED));
  }

  @Test
  void theSchemesOwnReversalPutsItRight() {
    assertThat(
            ReversalRule.of(
                reversed(
                    sale(UNANSWERED, approved(HOST), approved(SCHEME)),
                    reversal(approved(HOST), approved(SCHEME)))))
        .isEmpty();
  }

  @Test
  void aReversalInPartLeavesTheRestToBeCleared() {
    OperationTold back = reversal(told(HOST, "APPROVED", 4_000L));
    OperationTold rest = sale(approved(HOST), told(SCHEME, "APPROVED", 6_000L));
    OperationTold whole = sale(approved(HOST), approved(SCHEME));

    assertThat(ReversalRule.of(reversed(rest, back))).isEmpty();
    assertThat(ReversalRule.of(reversed(whole, back))).contains(new ReversedButSettled(4_000));
    assertThat(AmountRule.of(reversed(rest, back))).isEmpty();
  }

  @Test
  void aVoidedSaleIsNotToBeClearedUnlessItsVoidIsToo() {
    OperationTold cleared = sale(approved(TERMINAL), approved(HOST), approved(SCHEME));

    assertThat(ReversalRule.of(voided(cleared, voiding(approved(HOST)))))
        .contains(new ReversedButSettled(HUNDRED));
    assertThat(ReversalRule.of(voided(cleared, voiding(approved(HOST), approved(SCHEME)))))
        .isEmpty();
  }
}
