package io.reslip.reconciliation.matching.kinds;

import static io.reslip.reconciliation.intake.Source.HOST;
import static io.reslip.reconciliation.intake.Source.TERMINAL;
import static io.reslip.reconciliation.matching.kinds.Says.HUNDRED;
import static io.reslip.reconciliation.matching.kinds.Says.approved;
import static io.reslip.reconciliation.matching.kinds.Says.reversal;
import static io.reslip.reconciliation.matching.kinds.Says.reversed;
import static io.reslip.reconciliation.matching.kinds.Says.sale;
import static io.reslip.reconciliation.matching.kinds.Says.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.reslip.reconciliation.matching.outcome.Evidence;
import org.junit.jupiter.api.Test;

class ShopEvidenceTest {
  private static final OperationTold SALE = sale(approved(TERMINAL), approved(HOST));

  @Test
  void anAttemptToReverseAllOfItSpeaksAgainstTheSale() {
    assertThat(ShopEvidence.of(reversed(SALE, reversal(told(TERMINAL, "TIMED_OUT")))))
        .contains(Evidence.REVERSAL_ATTEMPTED);
  }

  @Test
  void aReversalThatDoesNotTellHowMuchIsOneOfAll() {
    assertThat(ShopEvidence.of(reversed(SALE, reversal(told(TERMINAL, "APPROVED", null)))))
        .contains(Evidence.REVERSAL_ATTEMPTED);
  }

  @Test
  void aPartThatIsGivenBackLeavesTheSaleAsItWas() {
    assertThat(ShopEvidence.of(reversed(SALE, reversal(told(HOST, "APPROVED", HUNDRED / 4)))))
        .doesNotContain(Evidence.REVERSAL_ATTEMPTED)
        .contains(Evidence.TERMINAL_APPROVED);
  }

  @Test
  void partsThatAreAllOfItTogetherSpeakAgainstTheSale() {
    OperationTold half = reversal(told(HOST, "APPROVED", HUNDRED / 2));

    assertThat(ShopEvidence.of(reversed(SALE, half, half))).contains(Evidence.REVERSAL_ATTEMPTED);
  }
}
