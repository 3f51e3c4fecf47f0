package io.reslip.suite.truth.witness;

import static org.assertj.core.api.Assertions.assertThat;

import io.reslip.suite.fleet.Day;
import io.reslip.suite.fleet.DayOptions;
import io.reslip.suite.fleet.Fleet;
import io.reslip.suite.fleet.chance.Fault;
import io.reslip.suite.fleet.chance.Rates;
import io.reslip.suite.fleet.model.Merchant;
import io.reslip.suite.fleet.model.Payout;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PayoutTruthTest {
  private static final OffsetDateTime CLEARED = OffsetDateTime.parse("2026-06-16T13:00:00+08:00");
  private static final OffsetDateTime STATED = OffsetDateTime.parse("2026-06-17T01:00:00+08:00");
  private static final OffsetDateTime DUE = OffsetDateTime.parse("2026-06-17T12:00:00+08:00");
  private static final OffsetDateTime CLOSED = OffsetDateTime.parse("2026-06-22T00:00:00+08:00");

  @Test
  void aPayoutThatNeverComesIsMissingOnceItIsDue() {
    Fleet fleet = fleet(Fault.PAYOUT_MISSING);
    Merchant merchant = paidOut(fleet);
    long net = fleet.days().getFirst().payout(merchant).netMinor();
    assertThat(of(fleet, merchant, CLEARED)).isEmpty();
    assertThat(of(fleet, merchant, STATED)).isEmpty();
    assertThat(of(fleet, merchant, DUE))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.kind()).isEqualTo("MISSING_AT_BANK");
          assertThat(one.verdict()).isEqualTo("OVERDUE");
          assertThat(one.amountMinor()).isEqualTo(net);
          assertThat(one.fault()).isEqualTo(Fault.PAYOUT_MISSING);
        });
    assertThat(of(fleet, merchant, CLOSED)).singleElement().matches(one -> is(one, "LOST"));
  }

  @Test
  void whatIsPaidWronglyIsSaidOnceTheStatementIsThere() {
    Fleet wrong = fleet(Fault.PAYOUT_SHORT);
    Payout payout = wrong.days().getFirst().payout(paidOut(wrong));
    assertThat(payout.paidMinor()).isEqualTo(payout.netMinor() - payout.feesMinor());
    assertThat(of(wrong, paidOut(wrong), CLEARED)).isEmpty();
    assertThat(of(wrong, paidOut(wrong), STATED))
        .extracting(Case::kind)
        .containsExactly("PAYOUT_DIFF");
    Fleet foreign = fleet(Fault.PAYOUT_BY_OTHERS);
    assertThat(of(foreign, paidOut(foreign), STATED))
        .extracting(Case::kind)
        .containsExactly("PAYER_MISMATCH");
  }

  @Test
  void whatIsPaidRightlyIsNoCase() {
    Fleet fleet = new Fleet(new DayOptions(2, 30, 40), Day.DATE, 1, Rates.only(Map.of()));
    for (Merchant merchant : fleet.merchants()) {
      assertThat(of(fleet, merchant, CLOSED)).isEmpty();
    }
  }

  private static boolean is(Case one, String verdict) {
    return verdict.equals(one.verdict());
  }

  private static List<Case> of(Fleet fleet, Merchant merchant, OffsetDateTime now) {
    return new PayoutTruth(fleet).of(merchant, now);
  }

  private static Merchant paidOut(Fleet fleet) {
    return fleet.merchants().stream().filter(Merchant::paidOut).findFirst().orElseThrow();
  }

  private static Fleet fleet(Fault fault) {
    return new Fleet(new DayOptions(2, 30, 40), Day.DATE, 1, Rates.only(Map.of(fault, 1_000_000)));
  }
}
