package io.reslip.reconciliation.matching.operation;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * The records of operations that keep them as their legs: where each of them is, and why, follows
 * from their keys.
 */
public final class PlainMatches {
  /** As rows of record_match, of the operations that the alias o stands for. */
  public static final String SELECT =
      """
      SELECT r.record_no, min(r.record_no) OVER operation AS group_id, o.id AS operation_id,
        'LEG' AS role,
        CASE WHEN cardinality(o.legs) = 1 THEN 'ALONE'
          WHEN r.rrn_key IS NOT NULL AND count(r.rrn_key) OVER operation > 1 THEN 'RRN_TERMINAL'
          ELSE 'TERMINAL_BATCH_STAN' END AS pass
      FROM operation AS o JOIN record AS r ON r.record_no = ANY(o.legs)
      %s
      WINDOW operation AS (PARTITION BY o.id)
      """;

  private PlainMatches() {}

  static List<RecordMatch> of(Handle sql, Collection<UUID> operationIds) {
    return sql.createQuery(SELECT.formatted("WHERE o.id = ANY(:ids)"))
        .bindArray("ids", UUID.class, operationIds.toArray())
        .map((row, context) -> RecordMatches.match(row))
        .list();
  }
}
