package io.reslip.suite.truth.witness;

import io.reslip.suite.fleet.Day;
import io.reslip.suite.fleet.Delivery.When;
import io.reslip.suite.fleet.Fleet;
import io.reslip.suite.fleet.model.Merchant;
import io.reslip.suite.fleet.model.Payout;
import io.reslip.suite.fleet.model.Source;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is to be found of the payouts of a fleet's merchants, by what was sent before a moment. */
public final class PayoutTruth {
  private final Fleet fleet;

  /** Of this fleet. */
  public PayoutTruth(Fleet fleet) {
    this.fleet = fleet;
  }

  /** What is to be found of one merchant. */
  public List<Case> of(Merchant merchant, OffsetDateTime now) {
    List<Case> cases = new ArrayList<>();
    if (merchant.paidOut()) {
      for (Day day : fleet.days()) {
        // What is owed is known once the scheme has cleared the day.
        boolean cleared = day.schedule().clearing().of(day.date()).isBefore(now);
        boolean stated = When.NIGHT.of(day.date().plusDays(1)).isBefore(now);
        if (cleared && stated) {
          judge(day.payout(merchant), now, cases);
        }
      }
    }
    return cases;
  }

  private static void judge(Payout payout, OffsetDateTime now, List<Case> cases) {
    if (payout.items() == 0) {
      return;
    }
    if (!payout.told()) {
      LocalDate cycle = payout.cycle();
      if (payout.netMinor() != 0 && !now.isBefore(Deadline.BANK.due(cycle))) {
        boolean closed = !now.isBefore(Deadline.BANK.closes(cycle));
        cases.add(of("MISSING_AT_BANK", payout, closed ? "LOST" : "OVERDUE"));
      }
      return;
    }
    if (payout.paidMinor() != payout.netMinor()) {
      cases.add(of("PAYOUT_DIFF", payout, null));
    }
    if (!payout.payer().equals(Payout.PAYER)) {
      cases.add(of("PAYER_MISMATCH", payout, null));
    }
  }

  private static Case of(String kind, Payout payout, @Nullable String verdict) {
    return new Case(
        kind,
        Source.BANK,
        payout.cycle(),
        payout.merchant().id(),
        null,
        "PAYOUT",
        null,
        null,
        null,
        payout.netMinor(),
        verdict,
        null,
        payout.fault(),
        Set.of(Source.SCHEME, Source.BANK));
  }
}
