package io.reslip.reconciliation.discrepancy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The tables of discrepancies and their history: a few statements for any number of rows. */
@ApplicationScoped
class DiscrepancyTables {
  private final Jdbi jdbi;
  private final DiscrepancyRows rows;
  private final ObjectMapper json;

  DiscrepancyTables(Jdbi jdbi, DiscrepancyRows rows, ObjectMapper json) {
    this.jdbi = jdbi;
    this.rows = rows;
    this.json = json;
  }

  List<Discrepancy> find(Collection<UUID> ids) {
    return query("SELECT * FROM discrepancy WHERE id = ANY(:ids)", "ids", ids);
  }

  List<Discrepancy> ofOperations(Collection<UUID> ids) {
    return query(
        "SELECT * FROM discrepancy WHERE operation_id = ANY(:ids) ORDER BY opened_at, id",
        "ids",
        ids);
  }

  /** Locked to the end of the transaction, always in the order of ids. */
  List<Discrepancy> lock(Collection<UUID> ids) {
    return query(
        "SELECT * FROM discrepancy WHERE id = ANY(:ids) ORDER BY id FOR UPDATE", "ids", ids);
  }

  /** Locked like {@link #lock}: those of these operations and those of these causes. */
  List<Discrepancy> lock(Collection<UUID> operationIds, Collection<String> causes) {
    return jdbi.withHandle(sql ->
        sql.createQuery(
                """
                SELECT * FROM discrepancy WHERE id IN (
                  SELECT id FROM discrepancy WHERE operation_id = ANY(:operations)
                  UNION SELECT id FROM discrepancy WHERE cause = ANY(:causes))
                ORDER BY id FOR UPDATE
                """)
            .bindArray("operations", UUID.class, operationIds.toArray())
            .bindArray("causes", String.class, causes.toArray())
            .map((row, context) -> rows.read(row))
            .list());
  }

  void insert(List<Discrepancy> opened) {
    write(
        """
        INSERT INTO discrepancy
        SELECT * FROM json_populate_recordset(CAST(NULL AS discrepancy), CAST(:rows AS json))
        """,
        array(opened));
  }

  void update(List<Discrepancy> changed) {
    int updated =
        write(
            """
            UPDATE discrepancy AS old SET
              cause = now.cause, kind = now.kind, source = now.source, type = now.type,
              state = now.state, verdict = now.verdict, outcome = now.outcome,
              outcome_reason = now.outcome_reason, transaction_id = now.transaction_id,
              operation_id = now.operation_id, merchant_key = now.merchant_key,
              device_key = now.device_key, batch = now.batch, stan = now.stan, rrn = now.rrn,
              amount = now.amount, currency = now.currency, business_date = now.business_date,
              closed_at = now.closed_at, due_at = now.due_at,
              amount_at_risk = now.amount_at_risk, proof = now.proof, detail = now.detail,
              record_id = now.record_id, reason = now.reason, assignee = now.assignee,
              revision = now.revision
            FROM json_populate_recordset(CAST(NULL AS discrepancy), CAST(:rows AS json)) AS now
            WHERE old.id = now.id AND old.revision = now.revision - 1
            """,
            array(changed));
    if (updated != changed.size()) {
      throw new IllegalStateException(
          "only " + updated + " of " + changed.size() + " discrepancies were as they were read");
    }
  }

  void remember(List<Step> steps) {
    ArrayNode events = json.createArrayNode();
    for (Step step : steps) {
      Discrepancy before = step.before();
      events
          .addObject()
          .put("discrepancy_id", step.after().id().toString())
          .put("at", step.at().toString())
          .put("event", step.event().name())
          .put("actor", step.actor().label())
          .put("from_state", before == null ? null : before.state().name())
          .put("to_state", step.after().state().name())
          .put("verdict", name(step.after().verdict()))
          .put("detail", step.detail());
    }
    write(
        """
        INSERT INTO discrepancy_event
          (discrepancy_id, at, event, actor, from_state, to_state, verdict, detail)
        SELECT discrepancy_id, at, event, actor, from_state, to_state, verdict, detail
        FROM ROWS FROM (
          json_to_recordset(CAST(:rows AS json)) AS (discrepancy_id uuid, at timestamptz,
            event text, actor text, from_state text, to_state text, verdict text, detail text))
          WITH ORDINALITY
        ORDER BY ordinality
        """,
        events);
  }

  private List<Discrepancy> query(String text, String name, Collection<UUID> ids) {
    return jdbi.withHandle(sql ->
        sql.createQuery(text)
            .bindArray(name, UUID.class, ids.toArray())
            .map((row, context) -> rows.read(row))
            .list());
  }

  private ArrayNode array(List<Discrepancy> all) {
    ArrayNode array = json.createArrayNode();
    all.forEach(one -> array.add(rows.write(one)));
    return array;
  }

  private int write(String text, ArrayNode array) {
    return array.isEmpty()
        ? 0
        : jdbi.withHandle(sql -> sql.createUpdate(text).bind("rows", array.toString()).execute());
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }
}
