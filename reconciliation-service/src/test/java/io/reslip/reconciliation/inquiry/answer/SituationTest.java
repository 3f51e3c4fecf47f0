package io.reslip.reconciliation.inquiry.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.reslip.reconciliation.inquiry.answer.Leg.Verdict;
import io.reslip.reconciliation.inquiry.answer.Situation.Repairing;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.Outcome;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SituationTest {
  private static final Instant DUE = Instant.parse("2026-06-16T04:00:00Z");
  private static final Leg TERMINAL = leg(Source.TERMINAL, Verdict.PRESENT);
  private static final Leg HOST = leg(Source.HOST, Verdict.PRESENT);

  @Test
  void aWholePaymentNeedsNothing() {
    Situation whole = approved(Outcome.COMPLETED, Repairing.NONE, TERMINAL, HOST);

    assertThat(whole.verdict()).isEqualTo(Verdict.PRESENT);
    assertThat(whole.next()).isEqualTo(NextStep.of(Step.NOTHING, Owner.NOBODY));
  }

  @Test
  void aRecordThatIsNotDueYetIsAwaitedFromItsSource() {
    Situation early =
        approved(Outcome.COMPLETED, Repairing.NONE, TERMINAL, leg(Source.SCHEME, Verdict.EXPECTED));

    assertThat(early.verdict()).isEqualTo(Verdict.EXPECTED);
    assertThat(early.next())
        .isEqualTo(new NextStep(Step.WAIT_FOR_RECORD, Owner.SCHEME, Source.SCHEME, DUE));
  }

  @Test
  void ofALateFileTheFileIsAskedForAndNobodyIsAccused() {
    Leg late = new Leg(Source.SCHEME, Verdict.EXPECTED, DUE, true);

    assertThat(approved(Outcome.COMPLETED, Repairing.NONE, TERMINAL, late).next().step())
        .isEqualTo(Step.ASK_LATE_SOURCE);
  }

  @Test
  void aLostRecordAsksTheMerchantUnlessItIsKnownWhatHappened() {
    Leg lost = leg(Source.TERMINAL, Verdict.LOST);

    assertThat(approved(Outcome.UNDETERMINED, Repairing.NONE, HOST, lost).next())
        .isEqualTo(NextStep.of(Step.ASK_MERCHANT, Owner.MERCHANT));
    assertThat(approved(Outcome.NOT_COMPLETED, Repairing.NONE, HOST, lost).next())
        .isEqualTo(NextStep.of(Step.RETURN_MONEY, Owner.ACQUIRER_OPERATIONS));
    assertThat(approved(Outcome.COMPLETED, Repairing.NONE, HOST, lost).next().step())
        .isEqualTo(Step.CHASE_RECORD);
  }

  @Test
  void aRepairGoesFromTwoPeopleToRestored() {
    Leg lost = leg(Source.TERMINAL, Verdict.LOST);

    assertThat(approved(Outcome.COMPLETED, Repairing.PROPOSED, HOST, lost).next().step())
        .isEqualTo(Step.APPROVE_REPAIR);
    assertThat(approved(Outcome.COMPLETED, Repairing.UNDER_WAY, HOST, lost).next().step())
        .isEqualTo(Step.WAIT_FOR_RESTORING);
    assertThat(approved(Outcome.COMPLETED, Repairing.DONE, HOST, lost).next().step())
        .isEqualTo(Step.RESTORED);
  }

  @Test
  void aDeclinedOrUndonePaymentIsNothingToWorryAbout() {
    Leg none = leg(Source.SCHEME, Verdict.NOT_EXPECTED);

    assertThat(
            new Situation(
                    "DECLINED",
                    false,
                    Outcome.UNDETERMINED,
                    List.of(HOST, none),
                    false,
                    Repairing.NONE)
                .next()
                .step())
        .isEqualTo(Step.NO_MONEY_MOVED);
    assertThat(
            new Situation("APPROVED", true, Outcome.COMPLETED, List.of(HOST), false, Repairing.NONE)
                .next()
                .step())
        .isEqualTo(Step.TAKEN_BACK);
  }

  @Test
  void aDisputeIsLookedInto() {
    assertThat(
            new Situation("APPROVED", false, Outcome.COMPLETED, List.of(HOST), true, Repairing.NONE)
                .next())
        .isEqualTo(NextStep.of(Step.INVESTIGATE, Owner.ACQUIRER_OPERATIONS));
  }

  private static Situation approved(Outcome outcome, Repairing repair, Leg... legs) {
    return new Situation("APPROVED", false, outcome, List.of(legs), false, repair);
  }

  private static Leg leg(Source source, Verdict verdict) {
    return new Leg(source, verdict, verdict == Verdict.PRESENT ? null : DUE, false);
  }
}
