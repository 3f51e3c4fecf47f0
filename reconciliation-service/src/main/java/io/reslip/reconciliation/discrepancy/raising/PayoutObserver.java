package io.reslip.reconciliation.discrepancy.raising;

import io.reslip.reconciliation.discrepancy.DiscrepancyKind;
import io.reslip.reconciliation.discrepancy.Ledger;
import io.reslip.reconciliation.discrepancy.Matter;
import io.reslip.reconciliation.matching.payout.PayoutStanding;
import io.reslip.reconciliation.matching.payout.PayoutsJudged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Keeps the discrepancies of payouts as they stand, in the transaction of each batch. */
@ApplicationScoped
class PayoutObserver {
  private final Ledger ledger;

  PayoutObserver(Ledger ledger) {
    this.ledger = ledger;
  }

  void sync(@Observes PayoutsJudged judged) {
    Set<String> causes = new LinkedHashSet<>();
    Map<String, Matter> wanted = new LinkedHashMap<>();
    for (PayoutStanding standing : judged.standings()) {
      for (DiscrepancyKind kind : PayoutMatters.KINDS) {
        causes.add(Cause.payout(standing.payout(), kind));
      }
      PayoutMatters.of(standing).forEach(matter -> wanted.put(matter.cause(), matter));
    }
    ledger.take(Plan.of(judged.asOf(), wanted, ledger.lock(List.of(), causes), UUID::randomUUID));
  }
}
