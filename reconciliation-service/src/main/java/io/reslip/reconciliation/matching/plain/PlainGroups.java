package io.reslip.reconciliation.matching.plain;

import org.jdbi.v3.core.Handle;

/**
 * Puts what came together by its keys, with the operation that is there already. What is not whole
 * (two of one source, fields that differ, another operation or record with one of the keys) is
 * marked as loose.
 */
final class PlainGroups {
  private static final int MANY = 5_000;

  private static final String JOIN =
      """
      INSERT INTO plain_operation (anchor, rrn_key, trace_key, said, held, came, legs, alike, loose,
        place, operation_rrn_key, operation_trace_key, late_before, rail, type, result, tender,
        merchant_key, device_key, batch, stan, rrn, amount, currency, direction, business_date,
        occurred_at, mcc, fee, card_type, settled_on)
      SELECT g.anchor, g.rrn_key, g.trace_key, g.said, g.held | coalesce(o.held, 0), g.came,
        o.legs || g.came,
        hash_record_extended(ROW(g.rail, g.type, g.result, coalesce(o.tender, g.tender),
          g.merchant_key, g.business_date, g.held | coalesce(o.held, 0),
          coalesce(o.mcc, g.mcc), coalesce(o.card_type, g.card_type),
          coalesce(o.rrn, g.rrn) IS NULL, coalesce(o.batch, g.batch) IS NULL,
          coalesce(o.stan, g.stan) IS NULL%s), 0),
        g.loose OR coalesce(o.other OR o.flagged OR o.said <> g.said OR o.held & g.held <> 0
            OR o.rrn_key <> g.anchor OR o.trace_key <> g.trace_key OR o.batch <> g.batch
            OR o.stan <> g.stan OR o.rrn <> g.rrn OR o.tender <> g.tender OR o.mcc <> g.mcc
            OR abs(extract(epoch FROM g.at_host - g.at_terminal)) > 60
            OR o.held & 2 <> 0 AND abs(extract(epoch FROM o.occurred_at - g.at_terminal)) > 60
            OR o.held & 3 = 1 AND abs(extract(epoch FROM o.occurred_at - g.at_host)) > 60, false)
          OR (g.rrn_key IS NOT NULL AND o.rrn_key IS NULL
            AND EXISTS (SELECT FROM match_key AS k WHERE k.key = g.rrn_key))
          OR (g.trace_key IS NOT NULL AND o.trace_key IS NULL
            AND (EXISTS (SELECT FROM match_key AS k WHERE k.key = g.trace_key)
              OR EXISTS (SELECT FROM terminal_event AS e WHERE e.trace = g.trace_key))),
        o.place, o.rrn_key, o.trace_key, coalesce(o.late, 0), g.rail, g.type, g.result,
        coalesce(o.tender, g.tender), g.merchant_key, g.device_key, coalesce(o.batch, g.batch),
        coalesce(o.stan, g.stan), coalesce(o.rrn, g.rrn), g.amount, g.currency, g.direction,
        g.business_date,
        CASE WHEN o.held & 2 <> 0 THEN o.occurred_at WHEN g.held & 2 <> 0 THEN g.at_host
          WHEN o.held & 1 <> 0 THEN o.occurred_at WHEN g.held & 1 <> 0 THEN g.at_terminal
          WHEN o.held & 16 <> 0 THEN o.occurred_at WHEN g.held & 16 <> 0 THEN g.at_till
          ELSE coalesce(o.occurred_at, g.at_scheme) END,
        coalesce(o.mcc, g.mcc), coalesce(o.fee, g.fee), coalesce(o.card_type, g.card_type),
        g.settled_on
      FROM (
        SELECT anchor, min(rrn_key) AS rrn_key, min(trace_key) AS trace_key, min(said) AS said,
          bit_or(source) AS held, array_agg(record_no) AS came, any_value(rail) AS rail,
          any_value(type) AS type, any_value(result) AS result, max(tender) AS tender,
          any_value(merchant_key) AS merchant_key, any_value(device_key) AS device_key,
          min(batch) AS batch, min(stan) AS stan, min(rrn) AS rrn, any_value(amount) AS amount,
          any_value(currency) AS currency, any_value(direction) AS direction,
          any_value(business_date) AS business_date,
          least(min(mcc), min(merchant_mcc)) AS mcc, max(fee) FILTER (WHERE source = 4) AS fee,
          max(card_type) FILTER (WHERE source = 4) AS card_type,
          max(partition_date) FILTER (WHERE source = 4) AS settled_on,
          max(occurred_at) FILTER (WHERE source = 2) AS at_host,
          max(occurred_at) FILTER (WHERE source = 1) AS at_terminal,
          max(occurred_at) FILTER (WHERE source = 16) AS at_till,
          max(occurred_at) FILTER (WHERE source = 4) AS at_scheme,
          sum(source) <> bit_or(source)
            OR coalesce(min(said) <> max(said) OR min(rrn_key) <> max(rrn_key)
            OR min(trace_key) <> max(trace_key) OR min(batch) <> max(batch)
            OR min(stan) <> max(stan) OR min(rrn) <> max(rrn) OR min(tender) <> max(tender)
            OR least(min(mcc), min(merchant_mcc)) <> greatest(max(mcc), max(merchant_mcc)), false)
            AS loose
        FROM (
          SELECT record_no, rrn_key AS anchor, CASE source WHEN 'TERMINAL' THEN 1
              WHEN 'HOST' THEN 2 WHEN 'SCHEME' THEN 4 ELSE 16 END AS source,
            said, rrn_key, trace_key, rail, type, result, tender, merchant_key, device_key,
            CASE source WHEN 'SCHEME' THEN NULL ELSE batch END AS batch,
            CASE source WHEN 'SCHEME' THEN NULL ELSE stan END AS stan,
            rrn, amount, currency, direction, business_date, occurred_at, mcc, merchant_mcc, fee,
            card_type, partition_date
          FROM record
          WHERE position > :after AND position <= :upTo AND said IS NOT NULL
            AND rrn_key IS NOT NULL
          UNION ALL
          SELECT record_no, anchor, 16, said, rrn_key, trace_key, rail, type, result, tender,
            merchant_key, device_key, batch, stan, rrn, amount, currency, direction,
            business_date, occurred_at, mcc, merchant_mcc, fee, card_type, partition_date
          FROM plain_till JOIN record USING (record_no)) AS r
        GROUP BY anchor ORDER BY anchor) AS g
      LEFT JOIN LATERAL (
        SELECT o.*, o.ctid AS place,
          g.trace_key IS NOT NULL AND o.trace_key IS NULL AND EXISTS (
            SELECT FROM operation AS t WHERE t.trace_key = g.trace_key) AS other
        FROM operation AS o WHERE o.rrn_key = g.anchor
        UNION ALL
        SELECT o.*, o.ctid, o.rrn_key IS NOT NULL
        FROM operation AS o WHERE o.trace_key = g.trace_key AND NOT EXISTS (
          SELECT FROM operation AS r WHERE r.rrn_key = g.anchor)
        LIMIT 1) AS o ON true
      """;

  private PlainGroups() {}

  /**
   * Groups what came after one position, up to another.
   *
   * @param byDevice whether what is said of absent legs may differ by terminal
   */
  static int group(Handle sql, long after, long upTo, boolean byDevice) {
    int groups =
        sql.createUpdate(JOIN.formatted(byDevice ? ", g.device_key" : ""))
            .bind("after", after)
            .bind("upTo", upTo)
            .execute();
    if (groups >= MANY) {
      // Nobody else does so for temporary tables, which are taken for small ones otherwise.
      sql.execute("ANALYZE plain_operation");
    }
    sql.execute(
        """
        UPDATE plain_operation SET loose = true WHERE NOT loose AND trace_key IN (
          SELECT trace_key FROM plain_operation WHERE trace_key IS NOT NULL
          GROUP BY trace_key HAVING count(*) > 1)
        """);
    return groups;
  }
}
