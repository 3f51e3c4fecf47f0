package io.reslip.reconciliation.matching.standing;

import io.reslip.reconciliation.expectation.Completeness;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.intake.SourceClaim;
import io.reslip.reconciliation.intake.SourceClaims;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * When something may be said of a terminal's day that rests on what is absent: when terminal and
 * host have said that they told all of it.
 */
@ApplicationScoped
class TerminalDays {
  private final Jdbi jdbi;
  private final SourceClaims claims;

  TerminalDays(Jdbi jdbi, SourceClaims claims) {
    this.jdbi = jdbi;
    this.claims = claims;
  }

  /** Those of which all was told up to {@code upTo}. */
  List<Standing> told(List<Standing> standings, long upTo) {
    if (standings.isEmpty()) {
      return List.of();
    }
    Completeness completeness =
        new Completeness(
            claims.of(
                standings.stream().map(Standing::businessDate).distinct().toList(),
                standings.stream().map(Standing::deviceKey).distinct().toList(),
                upTo));
    return standings.stream()
        .filter(standing ->
            told(completeness, Source.TERMINAL, standing)
                && told(completeness, Source.HOST, standing))
        .toList();
  }

  private static boolean told(Completeness completeness, Source source, Standing standing) {
    return completeness
        .of(source, standing.businessDate(), standing.merchantKey(), standing.deviceKey())
        .isPresent();
  }

  /** Keys of the gaps, and of totals that do not tie, of which more was told just now. */
  Set<String> toldBy(Collection<SourceClaim> claimed) {
    Set<String> keys = new LinkedHashSet<>();
    claimed.stream()
        .filter(claim -> claim.source() == Source.TERMINAL || claim.source() == Source.HOST)
        .forEach(claim -> keys.addAll(of(claim.businessDate().toString(), claim.deviceKey())));
    return keys;
  }

  private List<String> of(String day, @Nullable String device) {
    return jdbi.withHandle(sql ->
        sql.createQuery(
                """
                SELECT key FROM standing_fact
                WHERE body ->> 'businessDate' = :day AND open
                  AND (fact = 'GAP_OPENED' OR fact = 'BATCH_TOTALS')
                  AND (CAST(:device AS text) IS NULL OR device_key = :device) AND %s
                ORDER BY key
                """
                    .formatted(StandingFacts.UNSETTLED))
            .bind("day", day)
            .bind("device", device)
            .mapTo(String.class)
            .list());
  }
}
