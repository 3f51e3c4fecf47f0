package io.reslip.reconciliation.matching.operation;

import io.reslip.reconciliation.page.PageCursor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Finds operations for people. */
@ApplicationScoped
public class OperationSearch {
  // A record of a plain operation has no row of its own: its keys lead to those it may be a leg of.
  private static final String OF_RECORD =
      """
      SELECT operation_id FROM record_match WHERE record_no = :record
      UNION ALL
      SELECT p.id FROM record AS r JOIN operation AS p ON p.rrn_key = r.rrn_key
      WHERE r.record_no = :record AND r.record_no = ANY(p.legs)
      UNION ALL
      SELECT p.id FROM record AS r JOIN operation AS p ON p.trace_key = r.trace_key
      WHERE r.record_no = :record AND r.record_no = ANY(p.legs)
      LIMIT 1
      """;

  private final Jdbi jdbi;

  OperationSearch(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * What to look for. Null is any.
   *
   * @param recordNo our number of a record that it holds
   * @param amountMinor minor units
   */
  public record Criteria(
      @Nullable LocalDate businessDate,
      @Nullable String merchantKey,
      @Nullable String deviceKey,
      @Nullable String rrn,
      @Nullable String stan,
      @Nullable Long amountMinor,
      @Nullable Long recordNo) {

    private String of(String alias) {
      StringBuilder where = new StringBuilder("true");
      add(where, businessDate, alias + ".business_date = :day");
      add(where, merchantKey, alias + ".merchant_key = :merchant");
      add(where, deviceKey, alias + ".device_key = :device");
      add(where, rrn, alias + ".rrn = :rrn");
      add(where, stan, "ltrim(" + alias + ".stan, '0') = ltrim(:stan, '0')");
      add(where, amountMinor, alias + ".amount = :amount");
      add(where, recordNo, alias + ".id = (" + OF_RECORD + ")");
      return where.toString();
    }

    private static void add(StringBuilder where, @Nullable Object value, String condition) {
      if (value != null) {
        where.append(" AND ").append(condition);
      }
    }

    private Query bind(Query query) {
      bind(query, "day", businessDate);
      bind(query, "merchant", merchantKey);
      bind(query, "device", deviceKey);
      bind(query, "rrn", rrn);
      bind(query, "stan", stan);
      bind(query, "amount", amountMinor);
      bind(query, "record", recordNo);
      return query;
    }

    private static void bind(Query query, String name, @Nullable Object value) {
      if (value != null) {
        query.bind(name, value);
      }
    }
  }

  /**
   * One operation of each transaction that has one like this: its root, if that is like it. By
   * business date, the newest first.
   */
  public List<OperationRow> find(Criteria criteria, @Nullable PageCursor after, int limit) {
    String page = after == null ? "" : " AND (o.business_date, o.id) < (:afterDay, :afterId)";
    String query =
        OperationStore.SELECT
            + """
            WHERE %s%s
              AND (o.id = o.transaction_id
                OR NOT EXISTS (SELECT FROM operation AS r WHERE r.id = o.transaction_id AND %s)
                  AND NOT EXISTS (
                    SELECT FROM operation AS s
                    WHERE s.transaction_id = o.transaction_id AND s.transaction_id <> s.id
                      AND (s.business_date, s.id) > (o.business_date, o.id) AND %s))
            ORDER BY o.business_date DESC, o.id DESC LIMIT :limit
            """
                .formatted(criteria.of("o"), page, criteria.of("r"), criteria.of("s"));
    return jdbi.withHandle(sql -> {
      Query bound = criteria.bind(sql.createQuery(query)).bind("limit", limit);
      if (after != null) {
        bound.bind("afterDay", day(after)).bind("afterId", after.id());
      }
      return bound.map((row, context) -> OperationMapper.row(row)).list();
    });
  }

  /** Where the list goes on after this operation. */
  public static PageCursor cursor(OperationRow operation) {
    return new PageCursor(
        operation.businessDate().atStartOfDay(ZoneOffset.UTC).toInstant(), operation.id());
  }

  /**
   * The operations of a payment, its root first.
   *
   * @param id of the transaction, of one of its operations, or of one that became part of it
   * @param merchantKey only this merchant's; null for all
   */
  public List<OperationRow> ofTransaction(UUID id, @Nullable String merchantKey) {
    return jdbi.withHandle(sql -> {
      Optional<UUID> transaction =
          sql.createQuery(
                  """
                  SELECT transaction_id FROM operation
                  WHERE id = coalesce((SELECT operation_id FROM operation_alias WHERE id = :id), :id)
                  """)
              .bind("id", id)
              .mapTo(UUID.class)
              .findOne();
      if (transaction.isEmpty()) {
        return List.<OperationRow>of();
      }
      return sql.createQuery(
              OperationStore.SELECT
                  + """
                  WHERE (o.id = :transaction
                      OR (o.transaction_id = :transaction AND o.transaction_id <> o.id))
                    AND (CAST(:merchant AS text) IS NULL OR o.merchant_key = :merchant)
                  ORDER BY o.id <> o.transaction_id, o.business_date, o.occurred_at, o.id
                  """)
          .bind("transaction", transaction.get())
          .bind("merchant", merchantKey)
          .map((row, context) -> OperationMapper.row(row))
          .list();
    });
  }

  /**
   * All operations of these payments, each payment's root first.
   *
   * @param merchantKey only this merchant's; null for all
   */
  public List<OperationRow> ofTransactions(Collection<UUID> ids, @Nullable String merchantKey) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return jdbi.withHandle(sql ->
        sql.createQuery(
                OperationStore.SELECT
                    + """
                    WHERE (o.id = ANY(:ids) AND o.transaction_id = o.id
                      OR o.transaction_id = ANY(:ids) AND o.transaction_id <> o.id)
                      AND (CAST(:merchant AS text) IS NULL OR o.merchant_key = :merchant)
                    ORDER BY o.id <> o.transaction_id, o.business_date, o.occurred_at, o.id
                    """)
            .bindArray("ids", UUID.class, ids.toArray())
            .bind("merchant", merchantKey)
            .map((row, context) -> OperationMapper.row(row))
            .list());
  }

  private static LocalDate day(PageCursor cursor) {
    return cursor.at().atZone(ZoneOffset.UTC).toLocalDate();
  }
}
