package io.reslip.reconciliation.matching.judging;

import io.reslip.reconciliation.matching.JudgedOperation;
import io.reslip.reconciliation.matching.LateSource;
import io.reslip.reconciliation.matching.OperationsJudged;
import io.reslip.reconciliation.matching.OperationsJudged.Gone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.List;

/** Tells observers what a batch found; they take part in its transaction. */
@ApplicationScoped
public class Announcement {
  private final Event<OperationsJudged> event;
  private final LateSources lateSources;

  Announcement(Event<OperationsJudged> event, LateSources lateSources) {
    this.event = event;
    this.lateSources = lateSources;
  }

  /** Counts what is late, and tells everything that there is to tell. */
  public void tell(Instant asOf, List<JudgedOperation> judged, List<Gone> gone, LateCounts counts) {
    List<LateSource> late = lateSources.apply(counts);
    if (!judged.isEmpty() || !gone.isEmpty() || !late.isEmpty()) {
      event.fire(new OperationsJudged(asOf, judged, gone, late));
    }
  }
}
