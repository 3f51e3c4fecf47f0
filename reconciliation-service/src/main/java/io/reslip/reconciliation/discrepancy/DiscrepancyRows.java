package io.reslip.reconciliation.discrepancy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reslip.reconciliation.expectation.Verdict;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Between rows and discrepancies. Bulk writes go as one JSON array that the database unfolds. */
@ApplicationScoped
public class DiscrepancyRows {
  private final ObjectMapper json;

  DiscrepancyRows(ObjectMapper json) {
    this.json = json;
  }

  /** The row that the cursor is at: all columns of the table. */
  public Discrepancy read(ResultSet row) throws SQLException {
    return new Discrepancy(
        row.getObject("id", UUID.class),
        row.getString("cause"),
        DiscrepancyKind.valueOf(row.getString("kind")),
        name(Source.class, row.getString("source")),
        row.getString("type"),
        DiscrepancyState.valueOf(row.getString("state")),
        name(Verdict.class, row.getString("verdict")),
        name(Outcome.class, row.getString("outcome")),
        row.getString("outcome_reason"),
        row.getObject("transaction_id", UUID.class),
        row.getObject("operation_id", UUID.class),
        row.getString("merchant_key"),
        row.getString("device_key"),
        row.getString("batch"),
        row.getString("stan"),
        row.getString("rrn"),
        row.getObject("amount", Long.class),
        row.getString("currency"),
        row.getObject("business_date", LocalDate.class),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        instant(row, "closed_at"),
        instant(row, "due_at"),
        row.getObject("amount_at_risk", Long.class),
        tree(row.getString("proof")),
        row.getString("detail"),
        row.getString("record_id"),
        row.getString("reason"),
        row.getString("assignee"),
        row.getInt("revision"));
  }

  /** Fields under the names of their columns. */
  ObjectNode write(Discrepancy one) {
    ObjectNode row = json.createObjectNode();
    row.put("id", one.id().toString());
    row.put("cause", one.cause());
    row.put("kind", one.kind().name());
    row.put("source", text(one.source()));
    row.put("type", one.type());
    row.put("state", one.state().name());
    row.put("verdict", text(one.verdict()));
    row.put("outcome", text(one.outcome()));
    row.put("outcome_reason", one.outcomeReason());
    row.put("transaction_id", text(one.transactionId()));
    row.put("operation_id", text(one.operationId()));
    row.put("merchant_key", one.merchantKey());
    row.put("device_key", one.deviceKey());
    row.put("batch", one.batch());
    row.put("stan", one.stan());
    row.put("rrn", one.rrn());
    row.put("amount", one.amount());
    row.put("currency", one.currency());
    row.put("business_date", one.businessDate().toString());
    row.put("opened_at", one.openedAt().toString());
    row.put("closed_at", text(one.closedAt()));
    row.put("due_at", text(one.dueAt()));
    row.put("amount_at_risk", one.amountAtRisk());
    row.set("proof", one.proof());
    row.put("detail", one.detail());
    row.put("record_id", one.recordId());
    row.put("reason", one.reason());
    row.put("assignee", one.assignee());
    row.put("revision", one.revision());
    return row;
  }

  private @Nullable JsonNode tree(@Nullable String text) {
    try {
      return text == null ? null : json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a proof that is no JSON", e);
    }
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  private static <E extends Enum<E>> @Nullable E name(Class<E> type, @Nullable String text) {
    return text == null ? null : Enum.valueOf(type, text);
  }
}
