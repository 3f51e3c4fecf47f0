package io.reslip.reconciliation.matching.standing;

import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.standing.Standing.Sums;
import io.reslip.reconciliation.matching.standing.Standing.Totals;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

/**
 * Adds to what is held of a batch what other sources say of it: a payment that the terminal's
 * records lack, or have with another amount, has a discrepancy of its own already.
 */
@ApplicationScoped
class ExplainedTotals {
  private static final String ELSEWHERE =
      """
      SELECT count(*) FILTER (WHERE debit AND lost),
        coalesce(sum(missing) FILTER (WHERE debit), 0),
        count(*) FILTER (WHERE NOT debit AND lost),
        coalesce(sum(missing) FILTER (WHERE NOT debit), 0),
        count(*) FILTER (WHERE undecided)
      FROM (
        SELECT o.type IN ('SALE', 'COMPLETION', 'OFFLINE_SALE', 'INSTALMENT', 'TIP') AS debit,
          own.n IS NULL AS lost,
          CASE WHEN own.n IS NULL THEN coalesce(o.amount, 0)
            WHEN diff.n IS NULL OR diff.deviating = 'TERMINAL'
              THEN coalesce(o.amount, 0) - coalesce(own.amount, 0)
            ELSE 0 END AS missing,
          own.n IS NOT NULL AND diff.n IS NOT NULL AND diff.deviating IS NULL AS undecided
        FROM operation AS o
        LEFT JOIN LATERAL (
          SELECT 1 AS n, coalesce(r.amount, 0) AS amount
          FROM record_match AS m JOIN record AS r ON r.record_no = m.record_no
          WHERE m.group_id = o.group_id AND m.operation_id = o.id AND m.role = 'LEG'
            AND r.source = 'TERMINAL'
          LIMIT 1) AS own ON (o.held & :terminal) <> 0
        LEFT JOIN LATERAL (
          SELECT 1 AS n, f ->> 'deviating' AS deviating
          FROM json_array_elements(CAST(o.findings AS json)) AS f
          WHERE f ->> 'kind' = 'AMOUNT_DIFF'
          LIMIT 1) AS diff ON o.findings IS NOT NULL
        WHERE o.device_key = :device
          AND o.business_date BETWEEN CAST(:day AS date) - 7 AND CAST(:day AS date)
          AND ltrim(o.batch, '0') = ltrim(:batch, '0') AND o.result = 'APPROVED'
          AND o.type IN ('SALE', 'COMPLETION', 'OFFLINE_SALE', 'INSTALMENT', 'TIP', 'VOID',
            'REFUND', 'COMPLETION_VOID')
          AND ((o.held & :terminal) = 0 OR own.n IS NOT NULL)
          AND NOT EXISTS (SELECT FROM operation AS v
            WHERE v.transaction_id = o.id AND v.transaction_id <> v.id AND v.type = 'REVERSAL'
              AND v.result = 'APPROVED')) AS said
      WHERE missing <> 0 OR lost OR undecided
      """;

  private final Jdbi jdbi;

  ExplainedTotals(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  private record Elsewhere(Sums sums, long undecided) {}

  /**
   * The same totals; as tied where what other sources say of the batch accounts for it, or may:
   * while two sources alone tell different amounts of a payment, nobody knows which is right.
   */
  Totals explained(Totals totals) {
    String batch = totals.batch();
    if (batch == null || totals.claimed().equals(totals.held())) {
      return totals;
    }
    Elsewhere elsewhere =
        jdbi.withHandle(sql ->
            sql.createQuery(ELSEWHERE)
                .bind("terminal", Source.TERMINAL.bit())
                .bind("device", totals.deviceKey())
                .bind("day", totals.businessDate())
                .bind("batch", batch)
                .map((row, context) ->
                    new Elsewhere(
                        new Sums(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)),
                        row.getLong(5)))
                .one());
    boolean ties = totals.claimed().equals(totals.held().plus(elsewhere.sums()));
    return ties || elsewhere.undecided() > 0
        ? new Totals(
            totals.deviceKey(),
            totals.merchantKey(),
            totals.businessDate(),
            batch,
            totals.currency(),
            totals.claimed(),
            totals.claimed())
        : totals;
  }
}
