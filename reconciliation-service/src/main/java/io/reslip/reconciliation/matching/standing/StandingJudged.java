package io.reslip.reconciliation.matching.standing;

import java.time.Instant;
import java.util.List;

/**
 * Fired synchronously in the transaction that took it in: how these things stand now.
 *
 * @param asOf the time on Reslip's clock
 */
public record StandingJudged(Instant asOf, List<Standing> standings) {
  public StandingJudged {
    standings = List.copyOf(standings);
  }
}
