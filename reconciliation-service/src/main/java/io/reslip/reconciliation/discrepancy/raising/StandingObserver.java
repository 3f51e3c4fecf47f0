package io.reslip.reconciliation.discrepancy.raising;

import io.reslip.reconciliation.discrepancy.Ledger;
import io.reslip.reconciliation.discrepancy.Matter;
import io.reslip.reconciliation.matching.standing.Standing;
import io.reslip.reconciliation.matching.standing.StandingJudged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Keeps the discrepancies of whole terminals as they stand, in the transaction of each batch. */
@ApplicationScoped
class StandingObserver {
  private final Ledger ledger;

  StandingObserver(Ledger ledger) {
    this.ledger = ledger;
  }

  void sync(@Observes StandingJudged judged) {
    Set<String> causes = new LinkedHashSet<>();
    Map<String, Matter> wanted = new LinkedHashMap<>();
    for (Standing standing : judged.standings()) {
      String cause = Cause.standing(standing);
      causes.add(cause);
      wanted.remove(cause);
      StandingMatters.of(standing).ifPresent(matter -> wanted.put(cause, matter));
    }
    ledger.take(Plan.of(judged.asOf(), wanted, ledger.lock(List.of(), causes), UUID::randomUUID));
  }
}
