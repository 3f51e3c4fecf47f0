package io.reslip.reconciliation.repair;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reslip.reconciliation.access.Actor;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.repair.reconstruction.Contradiction;
import io.reslip.reconciliation.repair.reconstruction.Provenance;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Repairs from and to rows. */
@ApplicationScoped
class RepairRows {
  /** A repair with its approvals; to be followed by WHERE. */
  static final String SELECT =
      """
      SELECT repair.*, coalesce((
          SELECT json_agg(json_build_object('issuer', issuer, 'subject', subject, 'at', at,
            'comment', approval.comment) ORDER BY at, issuer, subject)
          FROM repair_approval AS approval WHERE approval.repair_id = repair.id), '[]') AS approvals
      FROM repair
      """;

  private final ObjectMapper json;

  RepairRows(ObjectMapper json) {
    this.json = json;
  }

  Repair repair(ResultSet row) throws SQLException {
    RepairState state = RepairState.valueOf(row.getString("state"));
    List<Approval> approvals = parsed(row.getString("approvals"), new TypeReference<>() {});
    LinkedHashMap<String, List<Source>> missing =
        parsed(row.getString("missing"), new TypeReference<>() {});
    int needed = row.getInt("approvals_needed");
    return new Repair(
        row.getObject("id", UUID.class),
        row.getObject("discrepancy_id", UUID.class),
        row.getObject("transaction_id", UUID.class),
        row.getObject("operation_id", UUID.class),
        RepairAction.valueOf(row.getString("action")),
        state,
        Source.valueOf(row.getString("restores")),
        row.getString("merchant_key"),
        row.getString("device_key"),
        row.getObject("business_date", LocalDate.class),
        row.getLong("amount"),
        row.getString("currency"),
        this.<JsonNode>parsed(row.getString("fields"), new TypeReference<>() {}),
        this.<List<Provenance>>parsed(row.getString("provenance"), new TypeReference<>() {}),
        List.copyOf(missing.keySet()),
        missing,
        this.<List<Contradiction>>parsed(row.getString("contradictions"), new TypeReference<>() {}),
        proposer(row),
        Objects.requireNonNull(instant(row, "proposed_at")),
        row.getString("comment"),
        approvals,
        state == RepairState.PROPOSED ? needed - approvals.size() : 0,
        HexFormat.of().formatHex(row.getBytes("basis")),
        instant(row, "approved_at"),
        instant(row, "applied_at"),
        instant(row, "sent_at"),
        instant(row, "accepted_at"),
        instant(row, "ended_at"),
        row.getString("reason"));
  }

  String text(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not to be written as JSON", e);
    }
  }

  private <T> T parsed(String text, TypeReference<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a repair whose row does not read", e);
    }
  }

  private static Actor proposer(ResultSet row) throws SQLException {
    String issuer = row.getString("proposer_issuer");
    String subject = row.getString("proposer_subject");
    return issuer == null || subject == null ? Actor.MACHINE : Actor.person(issuer, subject);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
