package io.reslip.ingestion.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reslip.ingestion.access.Actor;
import io.reslip.ingestion.page.PageCursor;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The table of changes. */
@ApplicationScoped
class ChangeStore {
  private final Jdbi jdbi;
  private final ObjectMapper json;

  ChangeStore(Jdbi jdbi, ObjectMapper json) {
    this.jdbi = jdbi;
    this.json = json;
  }

  void insert(Change change) {
    jdbi.useHandle(sql ->
        sql.createUpdate(
                """
                INSERT INTO change (id, kind, subject, body, state,
                  proposer_issuer, proposer_subject, proposed_at)
                VALUES (:id, :kind, :subject, :body, :state, :issuer, :person, :at)
                """)
            .bind("id", change.id())
            .bind("kind", change.kind())
            .bind("subject", change.subject())
            .bind("body", change.body().toString())
            .bind("state", change.state().name())
            .bind("issuer", change.proposedBy().issuer())
            .bind("person", change.proposedBy().subject())
            .bind("at", change.proposedAt().atOffset(ZoneOffset.UTC))
            .execute());
  }

  Optional<Change> find(UUID id) {
    return jdbi.withHandle(sql ->
        sql.createQuery("SELECT * FROM change WHERE id = :id")
            .bind("id", id)
            .map((row, context) -> change(row))
            .findOne());
  }

  Optional<Change> lock(UUID id) {
    return jdbi.withHandle(sql ->
        sql.createQuery("SELECT * FROM change WHERE id = :id FOR UPDATE")
            .bind("id", id)
            .map((row, context) -> change(row))
            .findOne());
  }

  void decide(Change change) {
    Actor by = change.decidedBy();
    Instant at = change.decidedAt();
    if (by == null || at == null) {
      throw new IllegalArgumentException("not decided");
    }
    jdbi.useHandle(sql ->
        sql.createUpdate(
                """
                UPDATE change SET state = :state, decider_issuer = :issuer,
                  decider_subject = :person, decided_at = :at, comment = :comment
                WHERE id = :id AND state = 'PROPOSED'
                """)
            .bind("id", change.id())
            .bind("state", change.state().name())
            .bind("issuer", by.issuer())
            .bind("person", by.subject())
            .bind("at", at.atOffset(ZoneOffset.UTC))
            .bind("comment", change.comment())
            .execute());
  }

  /** Newest first; each filter is optional. */
  List<Change> list(@Nullable String state, @Nullable PageCursor after, int limit) {
    return jdbi.withHandle(sql ->
        sql.createQuery(
                """
                SELECT * FROM change
                WHERE (CAST(:state AS text) IS NULL OR state = :state)
                  AND (CAST(:at AS timestamptz) IS NULL OR (proposed_at, id) < (CAST(:at AS timestamptz), CAST(:id AS uuid)))
                ORDER BY proposed_at DESC, id DESC LIMIT :limit
                """)
            .bind("state", state)
            .bind("at", after == null ? null : after.at().atOffset(ZoneOffset.UTC))
            .bind("id", after == null ? null : after.id())
            .bind("limit", limit)
            .map((row, context) -> change(row))
            .list());
  }

  private Change change(ResultSet row) throws SQLException {
    String decider = row.getString("decider_subject");
    return new Change(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        row.getString("subject"),
        tree(row.getString("body")),
        Change.State.valueOf(row.getString("state")),
        Actor.person(row.getString("proposer_issuer"), row.getString("proposer_subject")),
        row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
        decider == null ? null : Actor.person(row.getString("decider_issuer"), decider),
        decider == null ? null : row.getObject("decided_at", OffsetDateTime.class).toInstant(),
        row.getString("comment"));
  }

  private JsonNode tree(String body) {
    try {
      return json.readTree(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a change whose body is no JSON", e);
    }
  }
}
