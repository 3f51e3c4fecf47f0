package io.reslip.reconciliation.matching.operation;

import io.reslip.reconciliation.database.BinaryCopy;
import io.reslip.reconciliation.matching.OperationsJudged.Gone;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The table of operations, read and written in bulk, in the caller's transaction. */
@ApplicationScoped
public class OperationStore {
  static final String COLUMNS =
      "id, transaction_id, group_id, rail, type, result, tender, merchant_key, device_key, batch,"
          + " stan, rrn, amount, currency, direction, business_date, occurred_at, findings,"
          + " outcome, outcome_reason, held, told, may_owe, owed, late, overdue, lost, flagged,"
          + " evidence, mcc, fee, card_type, owes_by, waits, waits_overdue, waits_lost, swiped_again";
  static final String SELECT = "SELECT " + COLUMNS + " FROM operation AS o ";

  private final Jdbi jdbi;

  OperationStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Those that are there. */
  public List<OperationRow> of(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return jdbi.withHandle(sql ->
        sql.createQuery(SELECT + "WHERE id = ANY(:ids)")
            .bindArray("ids", UUID.class, ids.toArray())
            .map((row, context) -> OperationMapper.row(row))
            .list());
  }

  /** Those that the filter takes, by business date and id. */
  public List<OperationRow> page(OperationFilter filter, int limit) {
    return jdbi.withHandle(sql ->
        filter
            .bind(
                sql.createQuery(
                    SELECT + filter.where() + " ORDER BY business_date, id LIMIT :limit"))
            .bind("limit", limit)
            .map((row, context) -> OperationMapper.row(row))
            .list());
  }

  /** Operations that are new. */
  public void insert(Collection<OperationRow> rows) {
    jdbi.useHandle(sql -> copy("operation", rows).send(sql));
  }

  /** Operations that changed. */
  public void update(Collection<OperationRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    jdbi.useHandle(sql -> {
      sql.execute(
          "CREATE TEMP TABLE IF NOT EXISTS operation_stage ON COMMIT DELETE ROWS AS SELECT "
              + COLUMNS
              + " FROM operation WITH NO DATA");
      sql.execute("DELETE FROM operation_stage");
      copy("operation_stage", rows).send(sql);
      sql.execute(
          """
          UPDATE operation AS o SET transaction_id = s.transaction_id, group_id = s.group_id,
            rail = s.rail, type = s.type, result = s.result, tender = s.tender,
            merchant_key = s.merchant_key, device_key = s.device_key, batch = s.batch,
            stan = s.stan, rrn = s.rrn, amount = s.amount, currency = s.currency,
            direction = s.direction, business_date = s.business_date,
            occurred_at = s.occurred_at, findings = s.findings, outcome = s.outcome,
            outcome_reason = s.outcome_reason, held = s.held, told = s.told,
            may_owe = s.may_owe, owed = s.owed, late = s.late, overdue = s.overdue,
            lost = s.lost, flagged = s.flagged,
            evidence = s.evidence, mcc = s.mcc, fee = s.fee, card_type = s.card_type,
            owes_by = s.owes_by,
            waits = s.waits, waits_overdue = s.waits_overdue, waits_lost = s.waits_lost,
            swiped_again = s.swiped_again
          FROM operation_stage AS s WHERE o.id = s.id
          """);
    });
  }

  /** Takes operations away that are part of others now; their ids lead to those from now on. */
  public void remove(List<Gone> gone) {
    if (gone.isEmpty()) {
      return;
    }
    jdbi.useHandle(sql -> {
      sql.createUpdate("DELETE FROM operation WHERE id = ANY(:ids)")
          .bindArray("ids", UUID.class, ids(gone))
          .execute();
      alias(sql, gone);
    });
  }

  private static void alias(Handle sql, List<Gone> gone) {
    Object[] into = gone.stream().map(Gone::into).toArray();
    sql.createUpdate(
            """
            UPDATE operation_alias AS a SET operation_id = g.into_id
            FROM unnest(:ids, :into) AS g (id, into_id) WHERE a.operation_id = g.id
            """)
        .bindArray("ids", UUID.class, ids(gone))
        .bindArray("into", UUID.class, into)
        .execute();
    sql.createUpdate(
            """
            INSERT INTO operation_alias (id, operation_id) SELECT * FROM unnest(:ids, :into)
            ON CONFLICT (id) DO UPDATE SET operation_id = excluded.operation_id
            """)
        .bindArray("ids", UUID.class, ids(gone))
        .bindArray("into", UUID.class, into)
        .execute();
  }

  private static Object[] ids(List<Gone> gone) {
    return gone.stream().map(Gone::id).toArray();
  }

  private static BinaryCopy copy(String table, Collection<OperationRow> rows) {
    BinaryCopy copy = new BinaryCopy(table, COLUMNS);
    for (OperationRow row : rows) {
      copy.row()
          .uuid(row.id())
          .uuid(row.transactionId())
          .int8(row.groupId())
          .text(row.rail())
          .text(row.type())
          .text(row.result())
          .text(row.tender())
          .text(row.merchantKey())
          .text(row.deviceKey())
          .text(row.batch())
          .text(row.stan())
          .text(row.rrn())
          .int8(row.amountMinor())
          .text(row.currency())
          .text(row.direction())
          .date(row.businessDate())
          .time(row.occurredAt())
          .text(row.findings())
          .text(row.outcome().name())
          .text(row.outcomeReason())
          .int2(row.held())
          .int2(row.told())
          .int2(row.mayOwe())
          .int2(row.owed())
          .int2(row.late())
          .int2(row.overdue())
          .int2(row.lost())
          .bool(row.flagged())
          .int4(row.marks().evidence())
          .text(row.marks().mcc())
          .int8(row.marks().feeMinor())
          .text(row.marks().cardType())
          .text(row.marks().owesBy())
          .int2(row.marks().waits())
          .int2(row.marks().overdue())
          .int2(row.marks().lost())
          .uuid(row.marks().swipedAgain());
    }
    return copy;
  }
}
