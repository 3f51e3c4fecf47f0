package io.reslip.reconciliation.repair;

import io.reslip.reconciliation.access.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The tables of repairs and approvals, written. */
@ApplicationScoped
class RepairStore {
  private final Jdbi jdbi;
  private final RepairRows rows;

  RepairStore(Jdbi jdbi, RepairRows rows) {
    this.jdbi = jdbi;
    this.rows = rows;
  }

  void insert(Collection<Repair> repairs) {
    jdbi.useHandle(sql -> {
      PreparedBatch batch =
          sql.prepareBatch(
              """
              INSERT INTO repair (id, discrepancy_id, transaction_id, operation_id, action, state,
                restores, merchant_key, device_key, business_date, amount, currency, fields, provenance, missing,
                contradictions, basis, proposer_kind, proposer_issuer, proposer_subject,
                proposed_at, comment)
              VALUES (:id, :discrepancy, :transaction, :operation, :action, :state,
                :restores, :merchant, :device, :day, :amount, :currency, CAST(:fields AS json),
                CAST(:provenance AS json), CAST(:missing AS json), CAST(:contradictions AS json),
                :basis, :proposerKind, :proposerIssuer, :proposerSubject, :proposedAt, :comment)
              """);
      for (Repair repair : repairs) {
        batch
            .bind("id", repair.id())
            .bind("discrepancy", repair.discrepancyId())
            .bind("transaction", repair.transactionId())
            .bind("operation", repair.operationId())
            .bind("action", repair.action().name())
            .bind("state", repair.state().name())
            .bind("restores", repair.restores().name())
            .bind("merchant", repair.merchantId())
            .bind("device", repair.terminalId())
            .bind("day", repair.businessDate())
            .bind("amount", repair.amount())
            .bind("currency", repair.currency())
            .bind("fields", repair.fields().toString())
            .bind("provenance", rows.text(repair.provenance()))
            .bind("missing", rows.text(repair.missingFrom()))
            .bind("contradictions", rows.text(repair.contradictions()))
            .bind("basis", HexFormat.of().parseHex(repair.basis()))
            .bind("proposerKind", repair.proposedBy().kind().name())
            .bind("proposerIssuer", repair.proposedBy().issuer())
            .bind("proposerSubject", repair.proposedBy().subject())
            .bind("proposedAt", repair.proposedAt().atOffset(ZoneOffset.UTC))
            .bind("comment", repair.comment())
            .add();
      }
      if (batch.size() > 0) {
        batch.execute();
      }
    });
  }

  void approve(UUID repair, Actor person, Instant at, @Nullable String comment) {
    jdbi.useHandle(sql ->
        sql.createUpdate(
                """
                INSERT INTO repair_approval (repair_id, issuer, subject, at, comment)
                VALUES (:repair, :issuer, :subject, :at, :comment)
                """)
            .bind("repair", repair)
            .bind("issuer", person.issuer())
            .bind("subject", person.subject())
            .bind("at", at.atOffset(ZoneOffset.UTC))
            .bind("comment", comment)
            .execute());
  }

  /**
   * A repair's next step.
   *
   * @param to the state that it leads to
   * @param reason why it ended; null keeps what was there
   */
  record Move(UUID id, RepairState from, RepairState to, Actor by, @Nullable String reason) {}

  /** Takes steps, each at this time; a repair that is not in the state before is an error. */
  void move(List<Move> moves, Instant at) {
    jdbi.useHandle(sql -> {
      PreparedBatch batch =
          sql.prepareBatch(
              """
              UPDATE repair SET state = :to, reason = coalesce(:reason, reason),
                approved_at = CASE WHEN :to = 'APPROVED' THEN :at ELSE approved_at END,
                applied_at = CASE WHEN :to = 'APPLIED' THEN :at ELSE applied_at END,
                sent_at = CASE WHEN :to IN ('SENT', 'ACCEPTED')
                  THEN coalesce(sent_at, :at) ELSE sent_at END,
                accepted_at = CASE WHEN :to = 'ACCEPTED' THEN :at ELSE accepted_at END,
                ended_at = CASE WHEN :live THEN ended_at ELSE :at END,
                ended_by = CASE WHEN :live THEN ended_by ELSE :by END
              WHERE id = :id AND state = :from
              """);
      for (Move move : moves) {
        batch
            .bind("id", move.id())
            .bind("from", move.from().name())
            .bind("to", move.to().name())
            .bind("live", move.to().live())
            .bind("by", move.by().label())
            .bind("reason", move.reason())
            .bind("at", at.atOffset(ZoneOffset.UTC))
            .add();
      }
      if (batch.size() == 0) {
        return;
      }
      for (int changed : batch.execute()) {
        if (changed != 1) {
          throw new IllegalStateException("a repair was not in the state that it was read in");
        }
      }
    });
  }

  /** Says why it does not go on, without ending it; null when it does again. */
  void explain(UUID id, @Nullable String reason) {
    jdbi.useHandle(sql ->
        sql.createUpdate("UPDATE repair SET reason = :reason WHERE id = :id")
            .bind("id", id)
            .bind("reason", reason)
            .execute());
  }
}
