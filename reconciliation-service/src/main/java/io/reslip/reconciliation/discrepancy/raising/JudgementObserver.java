package io.reslip.reconciliation.discrepancy.raising;

import io.reslip.reconciliation.discrepancy.Ledger;
import io.reslip.reconciliation.matching.OperationsJudged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;

/** Keeps the discrepancies as the latest judgements say, in the transaction of each batch. */
@ApplicationScoped
class JudgementObserver {
  private final Ledger ledger;

  JudgementObserver(Ledger ledger) {
    this.ledger = ledger;
  }

  void sync(@Observes OperationsJudged judged) {
    Batch batch = new Batch(judged);
    ledger.take(
        Plan.of(judged, ledger.lock(batch.operationIds(), batch.causes()), UUID::randomUUID));
  }
}
