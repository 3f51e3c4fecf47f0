package io.reslip.reconciliation.matching;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Fired synchronously, once per batch, in the transaction that matched and judged: an observer
 * takes part in it, and its failure undoes all.
 *
 * @param asOf the time on Reslip's clock that the verdicts hold for
 * @param judged operations that have, or had, something to tell: a finding, an overdue or a lost
 *     leg
 * @param gone operations that are no more, since their records turned out to be another's
 * @param late sources whose legs this batch found late, or no longer late
 */
public record OperationsJudged(
    Instant asOf, List<JudgedOperation> judged, List<Gone> gone, List<LateSource> late) {

  public OperationsJudged {
    judged = List.copyOf(judged);
    gone = List.copyOf(gone);
    late = List.copyOf(late);
  }

  /**
   * An operation that is no more.
   *
   * @param into the operation that holds most of its records now
   */
  public record Gone(UUID id, UUID into) {}
}
