package io.reslip.reconciliation.discrepancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** How long discrepancies have been open, and how they come and go. In the caller's transaction. */
@ApplicationScoped
public class DiscrepancyFlows {
  private static final List<String> BUCKETS = List.of("0-1", "2-3", "4-7", "8-30", "31+");

  private final Jdbi jdbi;
  private final ZoneId zone;

  DiscrepancyFlows(
      Jdbi jdbi,
      @ConfigProperty(name = "reslip.acquirer.zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
    this.jdbi = jdbi;
    this.zone = zone;
  }

  /**
   * Those that have been open for as long.
   *
   * @param days whole days, as 2-3
   * @param atRiskMinor sum of what is known to be at risk, signed as each is
   */
  public record Age(String days, @Nullable String currency, long count, long atRiskMinor) {}

  /**
   * Of one kind on one day.
   *
   * @param fresh opened, or opened again
   * @param persisting open before and after
   * @param resolved came to their end
   */
  public record Flow(DiscrepancyKind kind, long fresh, long persisting, long resolved) {}

  /**
   * All that are not over, of business dates up to this one, the youngest first.
   *
   * @param merchantKey one merchant's only; null for all
   * @param now on Reslip's clock
   */
  public List<Age> ageing(LocalDate upTo, @Nullable String merchantKey, Instant now) {
    return jdbi.withHandle(sql ->
        sql.createQuery(
                """
                SELECT bucket, currency, count(*) AS discrepancies,
                  coalesce(sum(amount_at_risk), 0) AS at_risk
                FROM (
                  SELECT currency, amount_at_risk,
                    width_bucket(extract(epoch FROM (:now - opened_at)) / 86400,
                      CAST(ARRAY[2, 4, 8, 31] AS numeric[])) AS bucket
                  FROM discrepancy
                  WHERE state IN ('OPEN', 'IN_REPAIR', 'SUSPENDED') AND business_date <= :day
                    AND (CAST(:merchant AS text) IS NULL OR merchant_key = :merchant)) AS live
                GROUP BY bucket, currency ORDER BY bucket, currency
                """)
            .bind("now", now.atOffset(ZoneOffset.UTC))
            .bind("day", upTo)
            .bind("merchant", merchantKey)
            .map((row, context) ->
                new Age(
                    BUCKETS.get(row.getInt("bucket")),
                    row.getString("currency"),
                    row.getLong("discrepancies"),
                    row.getLong("at_risk")))
            .list());
  }

  /** What came and went on this day, from midnight to midnight by the acquirer's clock. */
  public List<Flow> of(LocalDate day, @Nullable String merchantKey) {
    return jdbi.withHandle(sql ->
        sql.createQuery(
                """
                SELECT kind, sum(fresh) AS fresh, sum(persisting) AS persisting,
                  sum(resolved) AS resolved
                FROM (
                  SELECT one.kind,
                    count(DISTINCT one.id) FILTER (
                      WHERE event.event IN ('OPENED', 'REOPENED')) AS fresh,
                    0 AS persisting,
                    count(DISTINCT one.id) FILTER (
                      WHERE event.event IN ('WITHDRAWN', 'VERIFIED', 'DISMISSED')
                        AND (one.closed_at IS NOT NULL)) AS resolved
                  FROM discrepancy_event AS event
                  JOIN discrepancy AS one ON one.id = event.discrepancy_id
                  WHERE event.at >= :start AND event.at < :end
                    AND (CAST(:merchant AS text) IS NULL OR one.merchant_key = :merchant)
                  GROUP BY one.kind
                  UNION ALL
                  SELECT kind, 0, count(*), 0 FROM discrepancy
                  WHERE opened_at < :start AND (closed_at IS NULL OR closed_at >= :end)
                    AND (CAST(:merchant AS text) IS NULL OR merchant_key = :merchant)
                  GROUP BY kind) AS counted
                GROUP BY kind
                HAVING sum(fresh) + sum(persisting) + sum(resolved) > 0 ORDER BY kind
                """)
            .bind("start", day.atStartOfDay(zone).toOffsetDateTime())
            .bind("end", day.plusDays(1).atStartOfDay(zone).toOffsetDateTime())
            .bind("merchant", merchantKey)
            .map((row, context) ->
                new Flow(
                    DiscrepancyKind.valueOf(row.getString("kind")),
                    row.getLong("fresh"),
                    row.getLong("persisting"),
                    row.getLong("resolved")))
            .list());
  }
}
