package io.reslip.reconciliation.outbox;

import io.reslip.reconciliation.page.PageCursor;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The table of what is owed, as people look at it. */
@ApplicationScoped
class OutboxDesk {
  private static final String COLUMNS =
      "id, topic, key, state, attempts, created_at, next_at, ended_at, last_status, last_error";

  private final Jdbi jdbi;

  OutboxDesk(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * How one topic stands.
   *
   * @param oldest age of the oldest that is pending
   */
  record Backlog(String topic, long pending, long dead, Duration oldest) {}

  /** Newest first; each filter is optional. */
  List<OutboxItem> list(
      @Nullable String state, @Nullable String topic, @Nullable PageCursor after, int limit) {
    return jdbi.withHandle(sql ->
        sql.createQuery(
                "SELECT "
                    + COLUMNS
                    + """
                     FROM outbox
                    WHERE (CAST(:state AS text) IS NULL OR state = :state)
                      AND (CAST(:topic AS text) IS NULL OR topic = :topic)
                      AND (CAST(:at AS timestamptz) IS NULL OR (created_at, id) < (:at, CAST(:id AS uuid)))
                    ORDER BY created_at DESC, id DESC LIMIT :limit
                    """)
            .bind("state", state)
            .bind("topic", topic)
            .bind("at", after == null ? null : after.at().atOffset(ZoneOffset.UTC))
            .bind("id", after == null ? null : after.id())
            .bind("limit", limit)
            .map((row, context) -> item(row))
            .list());
  }

  Optional<OutboxMessage> find(UUID id) {
    return jdbi.withHandle(sql ->
        sql.createQuery("SELECT id, topic, key, payload FROM outbox WHERE id = :id")
            .bind("id", id)
            .map((row, context) -> OutboxStore.message(row))
            .findOne());
  }

  /** Makes a dead one pending, due now; empty when it is not dead. */
  Optional<OutboxItem> revive(UUID id, int moreAttempts) {
    return jdbi.withHandle(sql ->
        sql.createQuery(
                """
                UPDATE outbox SET state = 'PENDING', next_at = now(), ended_at = NULL,
                  give_up_after = attempts + :more
                WHERE id = :id AND state = 'DEAD'
                RETURNING
                """
                    + " "
                    + COLUMNS)
            .bind("id", id)
            .bind("more", moreAttempts)
            .map((row, context) -> item(row))
            .findOne());
  }

  /** Topics that have something pending or dead. */
  List<Backlog> backlogs() {
    return jdbi.withHandle(sql ->
        sql.createQuery(
                """
                SELECT topic, count(*) FILTER (WHERE state = 'PENDING') AS pending,
                  count(*) FILTER (WHERE state = 'DEAD') AS dead,
                  coalesce(extract(epoch FROM
                    now() - min(created_at) FILTER (WHERE state = 'PENDING')), 0) AS oldest
                FROM outbox WHERE state IN ('PENDING', 'DEAD') GROUP BY topic
                """)
            .map((row, context) ->
                new Backlog(
                    row.getString("topic"),
                    row.getLong("pending"),
                    row.getLong("dead"),
                    Duration.ofSeconds(row.getLong("oldest"))))
            .list());
  }

  private static OutboxItem item(ResultSet row) throws SQLException {
    OutboxItem.State state = OutboxItem.State.valueOf(row.getString("state"));
    int status = row.getInt("last_status");
    Integer lastStatus = row.wasNull() ? null : Integer.valueOf(status);
    return new OutboxItem(
        row.getObject("id", UUID.class),
        row.getString("topic"),
        row.getString("key"),
        state,
        row.getInt("attempts"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        state == OutboxItem.State.PENDING ? instant(row, "next_at") : null,
        instant(row, "ended_at"),
        lastStatus,
        row.getString("last_error"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
