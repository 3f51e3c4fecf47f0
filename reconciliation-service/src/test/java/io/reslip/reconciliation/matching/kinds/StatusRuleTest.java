package io.reslip.reconciliation.matching.kinds;

import static io.reslip.reconciliation.intake.Source.HOST;
import static io.reslip.reconciliation.intake.Source.SCHEME;
import static io.reslip.reconciliation.intake.Source.TERMINAL;
import static io.reslip.reconciliation.intake.Source.TILL;
import static io.reslip.reconciliation.matching.kinds.Says.alone;
import static io.reslip.reconciliation.matching.kinds.Says.approved;
import static io.reslip.reconciliation.matching.kinds.Says.reversal;
import static io.reslip.reconciliation.matching.kinds.Says.reversed;
import static io.reslip.reconciliation.matching.kinds.Says.sale;
import static io.reslip.reconciliation.matching.kinds.Says.saleWith;
import static io.reslip.reconciliation.matching.kinds.Says.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.reslip.reconciliation.matching.Finding.StatusDiff;
import org.junit.jupiter.api.Test;

class StatusRuleTest {

  @Test
  void aTerminalThatRefusedWhatTheHostApprovedDeviatesAgainstTwo() {
    assertThat(
            StatusRule.of(
                alone(sale(told(TERMINAL, "DECLINED"), approved(HOST), approved(SCHEME)))))
        .get()
        .extracting(StatusDiff::deviating)
        .isEqualTo(TERMINAL);
  }

  @Test
  void ofTwoWhoDifferNeitherIsAccused() {
    assertThat(StatusRule.of(alone(sale(approved(TERMINAL), told(HOST, "DECLINED")))))
        .get()
        .extracting(StatusDiff::deviating)
        .isNull();
  }

  @Test
  void aDeclineInAJournalIsTheTerminalsWordToo() {
    assertThat(StatusRule.of(alone(saleWith(EventKind.DECLINE, approved(HOST), approved(SCHEME)))))
        .get()
        .extracting(StatusDiff::deviating)
        .isEqualTo(TERMINAL);
  }

  @Test
  void theTerminalsOwnApprovalOutweighsADeclineOfTheSameNumbers() {
    assertThat(
            StatusRule.of(alone(saleWith(EventKind.DECLINE, approved(TERMINAL), approved(HOST)))))
        .isEmpty();
  }

  @Test
  void aMissingAnswerIsNoStatement() {
    assertThat(StatusRule.of(alone(sale(told(TERMINAL, "TIMED_OUT"), approved(HOST))))).isEmpty();
  }

  @Test
  void whatWasReversedWasApprovedBefore() {
    assertThat(
            StatusRule.of(
                reversed(
                    sale(told(TERMINAL, "REVERSED"), approved(HOST)), reversal(approved(HOST)))))
        .isEmpty();
  }

  @Test
  void withoutAReversalAnApprovalAndAReversedOneContradict() {
    assertThat(StatusRule.of(alone(sale(told(TERMINAL, "REVERSED"), approved(HOST))))).isPresent();
  }

  @Test
  void aRefusalThatWasReversedIsPutRight() {
    assertThat(
            StatusRule.of(
                reversed(
                    sale(told(TERMINAL, "DECLINED"), approved(HOST)), reversal(approved(HOST)))))
        .isEmpty();
  }

  @Test
  void aTillThatCountsAReversedSaleAsPaidDeviates() {
    assertThat(
            StatusRule.of(
                reversed(
                    sale(told(TERMINAL, "TIMED_OUT"), approved(HOST), approved(TILL)),
                    reversal(approved(HOST)))))
        .get()
        .extracting(StatusDiff::deviating)
        .isEqualTo(TILL);
  }

  @Test
  void whoeverAgreesIsNotAccused() {
    assertThat(StatusRule.of(alone(sale(approved(TERMINAL), approved(HOST), approved(SCHEME)))))
        .isEmpty();
    assertThat(StatusRule.of(alone(sale(told(TERMINAL, "DECLINED"), told(HOST, "DECLINED")))))
        .isEmpty();
  }
}
