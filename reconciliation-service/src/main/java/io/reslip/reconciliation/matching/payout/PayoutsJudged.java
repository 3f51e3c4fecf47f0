package io.reslip.reconciliation.matching.payout;

import java.time.Instant;
import java.util.List;

/**
 * Fired synchronously in the transaction that judged them: how these payouts stand now.
 *
 * @param asOf the time on Reslip's clock
 */
public record PayoutsJudged(Instant asOf, List<PayoutStanding> standings) {
  public PayoutsJudged {
    standings = List.copyOf(standings);
  }
}
