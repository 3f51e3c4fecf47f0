package io.reslip.reconciliation.discrepancy;

import io.reslip.reconciliation.expectation.Verdict;
import io.reslip.reconciliation.intake.Source;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The discrepancies of one business day, counted. Reads in the caller's transaction. */
@ApplicationScoped
public class DayDiscrepancies {
  private final Jdbi jdbi;

  DayDiscrepancies(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Discrepancies that are alike in all this.
   *
   * @param atRiskMinor sum of what is known to be at risk, in minor units, signed as each is
   * @param atRiskUnknown how many of them have an unknown amount at risk
   */
  public record Count(
      DiscrepancyKind kind,
      @Nullable Source source,
      DiscrepancyState state,
      @Nullable Verdict verdict,
      @Nullable String currency,
      long count,
      long atRiskMinor,
      long atRiskUnknown) {}

  /**
   * By kind, source, state, verdict and currency.
   *
   * @param merchantKey one merchant's only; null for all
   */
  public List<Count> of(LocalDate day, @Nullable String merchantKey) {
    return jdbi.withHandle(sql ->
        sql.createQuery(
                """
                SELECT kind, source, state, verdict, currency, count(*) AS discrepancies,
                  coalesce(sum(amount_at_risk), 0) AS at_risk,
                  count(*) FILTER (WHERE amount_at_risk IS NULL) AS unknown
                FROM discrepancy
                WHERE business_date = :day
                  AND (CAST(:merchant AS text) IS NULL OR merchant_key = :merchant)
                GROUP BY kind, source, state, verdict, currency
                ORDER BY kind, source, state, verdict, currency
                """)
            .bind("day", day)
            .bind("merchant", merchantKey)
            .map((row, context) -> {
              String source = row.getString("source");
              String verdict = row.getString("verdict");
              return new Count(
                  DiscrepancyKind.valueOf(row.getString("kind")),
                  source == null ? null : Source.valueOf(source),
                  DiscrepancyState.valueOf(row.getString("state")),
                  verdict == null ? null : Verdict.valueOf(verdict),
                  row.getString("currency"),
                  row.getLong("discrepancies"),
                  row.getLong("at_risk"),
                  row.getLong("unknown"));
            })
            .list());
  }
}
