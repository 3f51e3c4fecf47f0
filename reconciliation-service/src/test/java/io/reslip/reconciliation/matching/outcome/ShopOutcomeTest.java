package io.reslip.reconciliation.matching.outcome;

import static io.reslip.reconciliation.matching.outcome.Evidence.MERCHANT_SAYS_COMPLETED;
import static io.reslip.reconciliation.matching.outcome.Evidence.MERCHANT_SAYS_NOT_COMPLETED;
import static io.reslip.reconciliation.matching.outcome.Evidence.REVERSAL_ATTEMPTED;
import static io.reslip.reconciliation.matching.outcome.Evidence.SLIP_PRINTED;
import static io.reslip.reconciliation.matching.outcome.Evidence.SLIP_SIGNED;
import static io.reslip.reconciliation.matching.outcome.Evidence.SWIPED_AGAIN;
import static io.reslip.reconciliation.matching.outcome.Evidence.TERMINAL_APPROVED;
import static io.reslip.reconciliation.matching.outcome.Evidence.TERMINAL_DECLINED;
import static io.reslip.reconciliation.matching.outcome.Evidence.TERMINAL_UNANSWERED;
import static io.reslip.reconciliation.matching.outcome.Evidence.TILL_COMPLETED;
import static io.reslip.reconciliation.matching.outcome.Evidence.TILL_CONTRADICTS_ITSELF;
import static io.reslip.reconciliation.matching.outcome.Evidence.TILL_REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.reslip.reconciliation.matching.Outcome;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ShopOutcomeTest {

  @Test
  void tillSlipAndPrintMarkSayThatItWasCompleted() {
    assertThat(of(TILL_COMPLETED)).isEqualTo(Outcome.COMPLETED);
    assertThat(of(SLIP_SIGNED)).isEqualTo(Outcome.COMPLETED);
    assertThat(of(SLIP_PRINTED)).isEqualTo(Outcome.COMPLETED);
    assertThat(of(TILL_COMPLETED, TERMINAL_APPROVED)).isEqualTo(Outcome.COMPLETED);
  }

  @Test
  void anApprovalInTheTerminalAloneDecidesNothing() {
    assertThat(of(TERMINAL_APPROVED)).isEqualTo(Outcome.UNDETERMINED);
    assertThat(of()).isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void aRefusalAnAttemptToReverseAndASecondSwipeAfterATimeoutSayThatItWasNot() {
    assertThat(of(TERMINAL_DECLINED)).isEqualTo(Outcome.NOT_COMPLETED);
    assertThat(of(REVERSAL_ATTEMPTED)).isEqualTo(Outcome.NOT_COMPLETED);
    assertThat(of(TERMINAL_UNANSWERED, SWIPED_AGAIN)).isEqualTo(Outcome.NOT_COMPLETED);
    assertThat(of(TERMINAL_APPROVED, REVERSAL_ATTEMPTED)).isEqualTo(Outcome.NOT_COMPLETED);
  }

  @Test
  void aTimeoutOrASecondSwipeAloneDecidesNothing() {
    assertThat(of(TERMINAL_UNANSWERED)).isEqualTo(Outcome.UNDETERMINED);
    assertThat(of(SWIPED_AGAIN)).isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void contradictionsAreLeftOpen() {
    assertThat(of(TILL_COMPLETED, REVERSAL_ATTEMPTED)).isEqualTo(Outcome.UNDETERMINED);
    assertThat(of(TILL_COMPLETED, TERMINAL_UNANSWERED)).isEqualTo(Outcome.UNDETERMINED);
    assertThat(of(TILL_REFUSED, MERCHANT_SAYS_COMPLETED)).isEqualTo(Outcome.UNDETERMINED);
    assertThat(of(SLIP_PRINTED, TERMINAL_DECLINED)).isEqualTo(Outcome.UNDETERMINED);
    assertThat(of(TILL_CONTRADICTS_ITSELF, SLIP_SIGNED)).isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void theMerchantsAnswerSettlesWhatIsWeak() {
    assertThat(of(MERCHANT_SAYS_NOT_COMPLETED, TERMINAL_APPROVED)).isEqualTo(Outcome.NOT_COMPLETED);
    assertThat(of(MERCHANT_SAYS_COMPLETED, TERMINAL_UNANSWERED)).isEqualTo(Outcome.COMPLETED);
    assertThat(of(MERCHANT_SAYS_COMPLETED, REVERSAL_ATTEMPTED)).isEqualTo(Outcome.UNDETERMINED);
  }

  @Property
  void whoeverWinsHasAtLeastThreeTimesTheWeightOfTheOther(@ForAll Set<Evidence> evidence) {
    ShopOutcome decided = ShopOutcome.of(evidence);

    int completed = weight(evidence, Outcome.COMPLETED);
    int not = weight(evidence, Outcome.NOT_COMPLETED);
    assertThat(decided.reason()).isNotBlank();
    if (decided.outcome() == Outcome.COMPLETED) {
      assertThat(completed).isGreaterThanOrEqualTo(Math.max(3, 3 * not));
    } else if (decided.outcome() == Outcome.NOT_COMPLETED) {
      assertThat(not).isGreaterThanOrEqualTo(Math.max(3, 3 * completed));
    }
  }

  @Property
  void aSetIsTheSameAfterItWasStored(@ForAll Set<Evidence> evidence) {
    assertThat(Evidence.ofBits(Evidence.bits(evidence))).isEqualTo(evidence);
  }

  private static int weight(Set<Evidence> evidence, Outcome side) {
    return evidence.stream().filter(one -> one.says() == side).mapToInt(Evidence::weight).sum();
  }

  private static Outcome of(Evidence... evidence) {
    return ShopOutcome.of(Set.of(evidence)).outcome();
  }
}
