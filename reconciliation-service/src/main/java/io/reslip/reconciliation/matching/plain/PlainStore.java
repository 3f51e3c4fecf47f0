package io.reslip.reconciliation.matching.plain;

import io.reslip.reconciliation.matching.judging.LateCounts;
import java.time.LocalDate;
import org.jdbi.v3.core.Handle;

/** Stores the groups that are plain, each as one operation that keeps its records as legs. */
final class PlainStore {
  private PlainStore() {}

  static void store(Handle sql) {
    // The id is made of the number of a record that was in no operation before: so it is nobody's.
    // In the order of keys, so that neighbours go into the same pages of the indexes.
    sql.execute(
        """
        INSERT INTO operation (id, transaction_id, group_id, rail, type, result, tender,
          merchant_key, device_key, batch, stan, rrn, amount, currency, direction, business_date,
          occurred_at, outcome, outcome_reason, held, told, may_owe, owed, late, rrn_key,
          trace_key, said, legs, mcc, fee, card_type, evidence, owes_by)
        SELECT i.id, i.id, p.came[1], p.rail, p.type, p.result, p.tender, p.merchant_key,
          p.device_key, p.batch, p.stan, p.rrn, p.amount, p.currency, p.direction,
          p.business_date, p.occurred_at, v.outcome, v.outcome_reason, p.held, 0, v.may_owe,
          v.owed, v.late, p.rrn_key, p.trace_key, p.said, p.legs, p.mcc, p.fee,
          p.card_type, v.evidence, v.owes_by
        FROM plain_operation AS p JOIN alike_verdict AS v USING (alike)
        CROSS JOIN LATERAL (
          SELECT CAST(lpad(to_hex(p.came[1]), 12, '0') || '80008000000000000000' AS uuid) AS id) AS i
        WHERE NOT p.loose AND p.place IS NULL ORDER BY p.anchor
        """);
    // Row by row where they lie: the planner would rather read the whole table.
    sql.execute("SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off");
    sql.execute(
        """
        UPDATE operation AS o SET tender = p.tender, batch = p.batch, stan = p.stan,
          rrn = p.rrn, occurred_at = p.occurred_at, outcome = v.outcome,
          outcome_reason = v.outcome_reason, held = p.held, may_owe = v.may_owe, owed = v.owed,
          late = v.late, rrn_key = coalesce(o.rrn_key, p.rrn_key),
          trace_key = coalesce(o.trace_key, p.trace_key), legs = p.legs, mcc = p.mcc, fee = p.fee,
          card_type = p.card_type, evidence = v.evidence, owes_by = v.owes_by
        FROM plain_operation AS p JOIN alike_verdict AS v USING (alike)
        WHERE NOT p.loose AND p.place IS NOT NULL AND o.ctid = p.place
        """);
    sql.execute("SET LOCAL enable_hashjoin = on; SET LOCAL enable_mergejoin = on");
  }

  /** Counts what is late by now, and what was; before anything is stored. */
  static void countLate(Handle sql, boolean some, LateCounts counts) {
    if (some) {
      count(sql, counts, 1, "v.late", "JOIN alike_verdict AS v USING (alike)");
    }
    count(sql, counts, -1, "p.late_before", "");
  }

  private static void count(Handle sql, LateCounts counts, int sign, String late, String join) {
    sql.createQuery(
            """
            SELECT %1$s AS late, p.business_date, p.merchant_key, p.device_key, p.currency,
              count(*) AS operations, sum(p.amount) AS amount
            FROM plain_operation AS p %2$s WHERE NOT p.loose AND %1$s <> 0
            GROUP BY 1, 2, 3, 4, 5
            """
                .formatted(late, join))
        .map((row, context) -> {
          counts.add(
              row.getInt("late"),
              row.getObject("business_date", LocalDate.class),
              row.getString("merchant_key"),
              row.getString("device_key"),
              row.getString("currency"),
              sign * row.getLong("operations"),
              sign * row.getLong("amount"));
          return counts;
        })
        .forEach(counted -> {
          // Counted where the row was read.
        });
  }
}
