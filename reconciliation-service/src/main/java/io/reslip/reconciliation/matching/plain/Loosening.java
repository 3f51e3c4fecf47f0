package io.reslip.reconciliation.matching.plain;

import io.reslip.reconciliation.matching.operation.PlainMatches;
import java.util.Collection;
import org.jdbi.v3.core.Handle;

/**
 * Finds all that has to do with what must be looked at one by one, by any chain of shared keys, and
 * makes of operations with legs such whose records and keys have rows of their own.
 */
final class Loosening {
  private Loosening() {}

  /** Keys of records that are looked at one by one. */
  static void keys(Handle sql, Collection<Long> keys) {
    if (!keys.isEmpty()) {
      sql.createUpdate("INSERT INTO loose_key SELECT DISTINCT unnest(:keys)")
          .bindArray("keys", Long.class, keys.toArray())
          .execute();
    }
  }

  /** Keys of records that are there already, by their numbers. */
  static void keysOf(Handle sql, Collection<Long> recordNos) {
    if (!recordNos.isEmpty()) {
      sql.createUpdate(
              """
              INSERT INTO loose_key
              SELECT DISTINCT key FROM (
                SELECT unnest(ARRAY[rrn_key, trace_key]) AS key FROM record
                WHERE record_no = ANY(:numbers)) AS k
              WHERE key IS NOT NULL ON CONFLICT DO NOTHING
              """)
          .bindArray("numbers", Long.class, recordNos.toArray())
          .execute();
    }
  }

  /** Marks whatever hangs together with loose keys or groups. */
  static void spread(Handle sql) {
    int found;
    do {
      found = mark(sql) + groups(sql) + operations(sql);
    } while (found > 0);
    rewrite(sql);
  }

  private static int mark(Handle sql) {
    return sql.execute(
        """
        UPDATE plain_operation SET loose = true
        WHERE NOT loose AND (rrn_key IN (SELECT key FROM loose_key)
          OR trace_key IN (SELECT key FROM loose_key)
          OR operation_rrn_key IN (SELECT key FROM loose_key)
          OR operation_trace_key IN (SELECT key FROM loose_key))
        """);
  }

  private static int groups(Handle sql) {
    return sql.execute(
        """
        INSERT INTO loose_key
        SELECT DISTINCT key FROM (
          SELECT unnest(ARRAY[rrn_key, trace_key, operation_rrn_key, operation_trace_key]) AS key
          FROM plain_operation WHERE loose) AS k
        WHERE key IS NOT NULL ON CONFLICT DO NOTHING
        """);
  }

  private static int operations(Handle sql) {
    int found =
        sql.execute(
            """
            INSERT INTO loose_operation
            SELECT o.id, o.rrn_key, o.trace_key, (SELECT min(no) FROM unnest(o.legs) AS no)
            FROM loose_key AS k CROSS JOIN LATERAL (
              SELECT * FROM operation AS r WHERE r.rrn_key = k.key
              UNION ALL
              SELECT * FROM operation AS t WHERE t.trace_key = k.key) AS o
            ON CONFLICT DO NOTHING
            """);
    if (found > 0) {
      sql.execute(
          """
          INSERT INTO loose_key
          SELECT DISTINCT key FROM (
            SELECT unnest(ARRAY[rrn_key, trace_key]) AS key FROM loose_operation) AS k
          WHERE key IS NOT NULL ON CONFLICT DO NOTHING
          """);
    }
    return found;
  }

  private static void rewrite(Handle sql) {
    int written =
        sql.execute(
            "INSERT INTO record_match (record_no, group_id, operation_id, role, pass) "
                + PlainMatches.SELECT.formatted("WHERE o.id IN (SELECT id FROM loose_operation)"));
    if (written > 0) {
      sql.execute(
          """
          INSERT INTO match_key (key, group_id)
          SELECT rrn_key, group_id FROM loose_operation WHERE rrn_key IS NOT NULL
          UNION ALL
          SELECT trace_key, group_id FROM loose_operation WHERE trace_key IS NOT NULL
          """);
      sql.execute(
          """
          UPDATE operation AS o SET group_id = l.group_id, rrn_key = NULL, trace_key = NULL,
            said = NULL, legs = NULL
          FROM loose_operation AS l WHERE o.id = l.id
          """);
    }
  }

  /** Numbers of the records of this window that are to be looked at one by one after all. */
  static Collection<Long> records(Handle sql) {
    return sql.createQuery("SELECT unnest(came) FROM plain_operation WHERE loose")
        .mapTo(Long.class)
        .list();
  }
}
