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
        coalesce(sum(missing) FILTER (WHERE NOT debit), 0)
      FROM (
        SELECT o.type IN ('SALE', 'COMPLETION', 'OFFLINE_SALE', 'INSTALMENT', 'TIP') AS debit,
          own.n IS NULL AS lost, coalesce(o.amount, 0) - coalesce(own.amount, 0) AS missing
        FROM operation AS o
        LEFT JOIN LATERAL (
          SELECT 1 AS n, coalesce(r.amount, 0) AS amount
          FROM record_match AS m JOIN record AS r ON r.record_no = m.record_no
          WHERE m.group_id = o.group_id AND m.operation_id = o.id AND m.role = 'LEG'
            AND r.source = 'TERMINAL'
          LIMIT 1) AS own ON (o.held & :terminal) <> 0
        WHERE o.device_key = :device
          AND o.business_date BETWEEN CAST(:day AS date) - 7 AND CAST(:day AS date)
          AND ltrim(o.batch, '0') = ltrim(:batch, '0') AND o.result = 'APPROVED'
          AND o.type IN ('SALE', 'COMPLETION', 'OFFLINE_SALE', 'INSTALMENT', 'TIP', 'VOID',
            'REFUND', 'COMPLETION_VOID')
          AND ((o.held & :terminal) = 0 OR own.n IS NOT NULL)
          AND NOT EXISTS (SELECT FROM operation AS v
            WHERE v.transaction_id = o.id AND v.transaction_id <> v.id AND v.type = 'REVERSAL'
              AND v.result = 'APPROVED')) AS said
      WHERE missing <> 0 OR lost
      """;

  private final Jdbi jdbi;

  ExplainedTotals(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The same totals; as tied where what other sources say of the batch accounts for it. */
  Totals explained(Totals totals) {
    String batch = totals.batch();
    if (batch == null || totals.claimed().equals(totals.held())) {
      return totals;
    }
    Sums elsewhere =
        jdbi.withHandle(sql ->
            sql.createQuery(ELSEWHERE)
                .bind("terminal", Source.TERMINAL.bit())
                .bind("device", totals.deviceKey())
                .bind("day", totals.businessDate())
                .bind("batch", batch)
                .map((row, context) ->
                    new Sums(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .one());
    return totals.claimed().equals(totals.held().plus(elsewhere))
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
