package io.reslip.reconciliation.matching.plain;

import org.jdbi.v3.core.Handle;

/** Finds out with which payment a till goes that tells batch and STAN alone. */
final class TraceOnly {
  private TraceOnly() {}

  /** Those that go with records, here or earlier, that tell both keys. */
  static void anchor(Handle sql, long after, long upTo) {
    sql.createUpdate(
            """
            WITH tills AS MATERIALIZED (
              SELECT record_no, trace_key FROM record
              WHERE position > :after AND position <= :upTo AND said IS NOT NULL
                AND rrn_key IS NULL),
            here AS (
              SELECT trace_key, min(rrn_key) AS rrn_key FROM record
              WHERE position > :after AND position <= :upTo AND said IS NOT NULL
                AND rrn_key IS NOT NULL AND trace_key IN (SELECT trace_key FROM tills)
              GROUP BY trace_key)
            INSERT INTO plain_till
            SELECT record_no, coalesce(here.rrn_key,
              (SELECT o.rrn_key FROM operation AS o WHERE o.trace_key = tills.trace_key LIMIT 1),
              trace_key)
            FROM tills LEFT JOIN here USING (trace_key)
            """)
        .bind("after", after)
        .bind("upTo", upTo)
        .execute();
  }
}
