package io.reslip.suite.bench.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import io.reslip.suite.fleet.model.Source;
import io.reslip.suite.truth.witness.Case;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PayoutComparisonTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 15);

  private final Tally tally = new Tally(Set.of("PAYOUT_DIFF"), one -> List.of());

  @Test
  void whatIsToldOfTheSameMerchantAndCycleIsFound() {
    PayoutComparison.compare(
        List.of(truth("PAYOUT_DIFF", "M1")), List.of(told("PAYOUT_DIFF", "M1", "OPEN")), tally);
    KindScore score = tally.scores().iterator().next();
    assertThat(score.found).isOne();
    assertThat(score.missed + score.falseAlarms + score.wrong).isZero();
  }

  @Test
  void whatIsToldOfAnotherOrWithoutACauseIsNot() {
    PayoutComparison.compare(
        List.of(truth("PAYOUT_DIFF", "M1")),
        List.of(told("PAYOUT_DIFF", "M2", "OPEN"), told("PAYOUT_DIFF", "M3", "WITHDRAWN")),
        tally);
    KindScore score = tally.scores().iterator().next();
    assertThat(score.missed).isOne();
    assertThat(score.falseAlarms).isOne();
    assertThat(score.premature).isOne();
  }

  @Test
  void aKindThatNobodyRaisesIsCountedApart() {
    PayoutComparison.compare(List.of(truth("PAYER_MISMATCH", "M1")), List.of(), tally);
    assertThat(tally.scores()).isEmpty();
    assertThat(tally.notRaised()).containsEntry("PAYER_MISMATCH", 1L);
  }

  private static Case truth(String kind, String merchant) {
    return new Case(
        kind,
        Source.BANK,
        DAY,
        merchant,
        null,
        "PAYOUT",
        null,
        null,
        null,
        900L,
        null,
        null,
        null,
        Set.of());
  }

  private static Told told(String kind, String merchant, String state) {
    return new Told(
        merchant, kind, "BANK", "PAYOUT", state, null, null, DAY, merchant, null, null, null, null,
        900L, List.of());
  }
}
