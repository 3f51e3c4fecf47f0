package io.reslip.reconciliation.matching.payout;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The tables of payouts, and the records that they are made of. In the caller's transaction. */
@ApplicationScoped
class PayoutStore {
  /** A contract that comes later than this composes nothing. */
  private static final int DAYS_BACK = 60;

  private final Jdbi jdbi;

  PayoutStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * What is to be looked at again.
   *
   * @param merchantKey empty: all of the cycle
   * @param bank the bank spoke; else the scheme did, and counts only where it is complete
   */
  record Touched(LocalDate cycle, String merchantKey, boolean bank) {}

  void touch(Collection<Touched> touched) {
    if (touched.isEmpty()) {
      return;
    }
    jdbi.useHandle(sql ->
        sql.createUpdate(
                """
                INSERT INTO payout_touched (cycle, merchant_key)
                SELECT cycle, merchant
                FROM unnest(:cycles, :merchants, :banks) AS t (cycle, merchant, bank)
                WHERE EXISTS (
                    SELECT FROM merchant AS m
                    WHERE t.merchant IN ('', m.merchant_key) AND 'BANK' = ANY(m.legs))
                  AND (bank OR EXISTS (
                    SELECT FROM source_complete AS c
                    WHERE c.source = 'SCHEME' AND c.business_date = t.cycle))
                ON CONFLICT DO NOTHING
                """)
            .bindArray("cycles", LocalDate.class, touched.stream().map(Touched::cycle).toArray())
            .bindArray(
                "merchants", String.class, touched.stream().map(Touched::merchantKey).toArray())
            .bindArray("banks", Boolean.class, touched.stream().map(Touched::bank).toArray())
            .execute());
  }

  void touchPayouts(LocalDate first, LocalDate last) {
    jdbi.useHandle(sql ->
        sql.createUpdate(
                """
                INSERT INTO payout_touched (cycle, merchant_key)
                SELECT DISTINCT cycle, merchant_key FROM payout
                WHERE cycle BETWEEN :first AND :last ON CONFLICT DO NOTHING
                """)
            .bind("first", first)
            .bind("last", last)
            .execute());
  }

  void touchMerchant(String merchantKey) {
    jdbi.useHandle(sql ->
        sql.createUpdate(
                """
                INSERT INTO payout_touched (cycle, merchant_key)
                SELECT cycle, :merchant FROM payout WHERE merchant_key = :merchant
                UNION
                SELECT business_date, :merchant FROM source_complete
                WHERE source = 'SCHEME'
                  AND business_date > (SELECT max(business_date) FROM source_complete) - :days
                ON CONFLICT DO NOTHING
                """)
            .bind("merchant", merchantKey)
            .bind("days", DAYS_BACK)
            .execute());
  }

  List<Touched> takeTouched() {
    return jdbi.withHandle(sql ->
        sql
            .createQuery("DELETE FROM payout_touched RETURNING cycle, merchant_key")
            .map((row, context) ->
                new Touched(
                    row.getObject("cycle", LocalDate.class), row.getString("merchant_key"), true))
            .stream()
            .toList());
  }

  /** Merchants whose contract expects bank lines and that were settled in or paid after a cycle. */
  List<String> merchantsOf(LocalDate day) {
    return jdbi.withHandle(sql ->
        sql.createQuery(
                """
                SELECT DISTINCT r.merchant_key FROM record AS r
                JOIN merchant AS m ON m.merchant_key = r.merchant_key AND 'BANK' = ANY(m.legs)
                WHERE r.partition_date = :day AND r.source IN ('SCHEME', 'BANK')
                UNION
                SELECT merchant_key FROM payout WHERE cycle BETWEEN CAST(:day AS date) - 14 AND :day
                """)
            .bind("day", day)
            .mapTo(String.class)
            .list());
  }

  /** Composes the payouts of these cycles as far as the scheme is complete for them. */
  void compose(Collection<LocalDate> cycles, Collection<String> merchants, long upTo) {
    jdbi.useHandle(sql ->
        sql.createUpdate(
                """
                INSERT INTO payout AS p (merchant_key, currency, cycle, items, sales, refunds,
                  chargebacks, others, fees)
                SELECT merchant_key, currency, partition_date, count(*),
                  coalesce(sum(amount) FILTER (WHERE kind = 'SALE'), 0),
                  coalesce(sum(amount) FILTER (WHERE kind = 'REFUND'), 0),
                  coalesce(sum(amount) FILTER (WHERE kind = 'CHARGEBACK'), 0)
                    - coalesce(sum(amount) FILTER (WHERE kind = 'REPRESENTMENT'), 0),
                  coalesce(sum(amount) FILTER (WHERE kind = 'OTHER'), 0),
                  coalesce(sum(fee), 0)
                FROM (
                  SELECT merchant_key, currency, partition_date, amount, fee,
                    CASE WHEN type IN ('CHARGEBACK', 'REPRESENTMENT') THEN type
                      WHEN type IN ('FEE', 'ADJUSTMENT') THEN 'OTHER'
                      WHEN direction = 'CREDIT' OR type IN ('REFUND', 'VOID', 'REVERSAL',
                        'COMPLETION_VOID') THEN 'REFUND'
                      ELSE 'SALE' END AS kind
                  FROM record AS r
                  WHERE source = 'SCHEME' AND conflict_of IS NULL AND result = 'APPROVED'
                    AND type <> 'PAYOUT' AND partition_date = ANY(:cycles)
                    AND merchant_key = ANY(:merchants) AND currency IS NOT NULL
                    AND position <= :upTo
                    AND EXISTS (
                      SELECT FROM source_complete AS c
                      WHERE c.source = 'SCHEME' AND c.business_date = r.partition_date
                        AND c.position <= :upTo AND c.device_key IS NULL
                        AND (c.merchant_key IS NULL OR c.merchant_key = r.merchant_key))) AS item
                GROUP BY merchant_key, currency, partition_date
                ON CONFLICT (merchant_key, currency, cycle) DO UPDATE SET items = excluded.items,
                  sales = excluded.sales, refunds = excluded.refunds,
                  chargebacks = excluded.chargebacks, others = excluded.others,
                  fees = excluded.fees
                """)
            .bindArray("cycles", LocalDate.class, cycles.toArray())
            .bindArray("merchants", String.class, merchants.toArray())
            .bind("upTo", upTo)
            .execute());
  }

  /** Payouts of a merchant from one cycle to another. */
  List<Payout> payouts(String merchantKey, LocalDate first, LocalDate last) {
    return jdbi.withHandle(sql ->
        sql.createQuery(
                """
                SELECT * FROM payout
                WHERE merchant_key = :merchant AND cycle BETWEEN :first AND :last
                ORDER BY currency, cycle
                """)
            .bind("merchant", merchantKey)
            .bind("first", first)
            .bind("last", last)
            .map((row, context) -> payout(row))
            .list());
  }

  /** Bank lines of a merchant from one booking date to another. */
  List<BankLine> lines(String merchantKey, LocalDate first, LocalDate last, long upTo) {
    return jdbi.withHandle(sql ->
        sql.createQuery(
                """
                SELECT record_id, merchant_key, coalesce(currency, '') AS currency, partition_date,
                  CASE WHEN body ->> 'cycle' ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
                    THEN body ->> 'cycle' END AS cycle,
                  CASE WHEN direction = 'DEBIT' THEN -amount ELSE amount END AS amount,
                  body ->> 'payer' AS payer, type = 'REVERSAL' AS taken_back
                FROM record
                WHERE source = 'BANK' AND merchant_key = :merchant
                  AND type IN ('PAYOUT', 'REVERSAL')
                  AND partition_date BETWEEN :first AND :last AND amount IS NOT NULL
                  AND conflict_of IS NULL AND position <= :upTo
                """)
            .bind("merchant", merchantKey)
            .bind("first", first)
            .bind("last", last)
            .bind("upTo", upTo)
            .map((row, context) -> {
              String cycle = row.getString("cycle");
              return new BankLine(
                  row.getString("record_id"),
                  row.getString("merchant_key"),
                  row.getString("currency"),
                  row.getObject("partition_date", LocalDate.class),
                  cycle == null ? null : LocalDate.parse(cycle),
                  row.getLong("amount"),
                  row.getString("payer"),
                  row.getBoolean("taken_back"));
            })
            .list());
  }

  /** Settlement records of a payout that are worth as much, at most five, by their ids. */
  List<String> worth(Payout payout, long amountMinor) {
    return jdbi.withHandle(sql ->
        sql.createQuery(
                """
                SELECT type || ' ' || record_id FROM record
                WHERE source = 'SCHEME' AND partition_date = :cycle AND merchant_key = :merchant
                  AND currency = :currency AND conflict_of IS NULL
                  AND (amount = :amount OR amount - coalesce(fee, 0) = :amount)
                ORDER BY record_id LIMIT 5
                """)
            .bind("cycle", payout.cycle())
            .bind("merchant", payout.merchantKey())
            .bind("currency", payout.currency())
            .bind("amount", Math.abs(amountMinor))
            .mapTo(String.class)
            .list());
  }

  private static Payout payout(ResultSet row) throws SQLException {
    return new Payout(
        row.getString("merchant_key"),
        row.getString("currency"),
        row.getObject("cycle", LocalDate.class),
        row.getLong("items"),
        row.getLong("sales"),
        row.getLong("refunds"),
        row.getLong("chargebacks"),
        row.getLong("others"),
        row.getLong("fees"));
  }
}
