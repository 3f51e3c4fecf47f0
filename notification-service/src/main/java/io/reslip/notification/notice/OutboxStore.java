package io.reslip.notification.notice;

import io.reslip.notification.access.Actor;
import io.reslip.notification.recipient.RecipientRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** How far each notice is; due times are on the database's time. */
@ApplicationScoped
class OutboxStore {
  private final Jdbi jdbi;

  OutboxStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** An attempt that begins, in the number that it has in its round. */
  record Taken(UUID noticeId, int attempt, int inRound) {}

  void insert(UUID noticeId, NoticeState state) {
    jdbi.useHandle(sql ->
        sql.createUpdate(
                """
                INSERT INTO notice_state (notice_id, state, due_at)
                VALUES (:id, :state, CASE WHEN :state = 'PENDING' THEN now() END)
                """)
            .bind("id", noticeId)
            .bind("state", state.name())
            .execute());
  }

  /**
   * Takes the notice that is due for longest and that nobody holds. Until the lease ends nobody
   * else takes it. A correction waits until what it corrects has ended.
   */
  Optional<Taken> take(Duration lease) {
    return jdbi.withHandle(sql ->
        sql.createQuery(
                """
                UPDATE notice_state SET attempts = attempts + 1,
                  due_at = now() + CAST(:lease AS double precision) * interval '1 ms'
                WHERE notice_id = (
                  SELECT s.notice_id
                  FROM notice_state s JOIN notice n ON n.id = s.notice_id
                  WHERE s.state = 'PENDING' AND s.due_at <= now()
                    AND (n.supersedes IS NULL OR EXISTS (
                      SELECT FROM notice f JOIN notice_state fs ON fs.notice_id = f.id
                      WHERE f.cause_id = n.supersedes AND fs.state IN ('SENT', 'DEAD')))
                  ORDER BY s.due_at LIMIT 1
                  FOR UPDATE OF s SKIP LOCKED)
                RETURNING notice_id, attempts, attempts - round_after AS in_round
                """)
            .bind("lease", lease.toMillis())
            .map((row, context) ->
                new Taken(
                    row.getObject("notice_id", UUID.class),
                    row.getInt("attempts"),
                    row.getInt("in_round")))
            .findOne());
  }

  /** Sent or given up, unless another attempt has begun meanwhile. */
  void end(UUID noticeId, int attempt, NoticeState state, @Nullable String reason, Instant at) {
    jdbi.useHandle(sql ->
        sql.createUpdate(
                """
                UPDATE notice_state SET state = :state, due_at = NULL, ended_at = :at,
                  reason = :reason
                WHERE notice_id = :id AND attempts = :attempt AND state = 'PENDING'
                """)
            .bind("id", noticeId)
            .bind("attempt", attempt)
            .bind("state", state.name())
            .bind("reason", reason)
            .bind("at", at.atOffset(ZoneOffset.UTC))
            .execute());
  }

  /** To be tried again, unless another attempt has begun meanwhile. */
  void postpone(UUID noticeId, int attempt, Duration delay) {
    jdbi.useHandle(sql ->
        sql.createUpdate(
                """
                UPDATE notice_state SET
                  due_at = now() + CAST(:delay AS double precision) * interval '1 ms'
                WHERE notice_id = :id AND attempts = :attempt AND state = 'PENDING'
                """)
            .bind("id", noticeId)
            .bind("attempt", attempt)
            .bind("delay", delay.toMillis())
            .execute());
  }

  /** What waits for an address of this recipient is due now. */
  void addressCame(RecipientRef recipient) {
    jdbi.useHandle(sql ->
        sql.createUpdate(
                """
                UPDATE notice_state s SET state = 'PENDING', due_at = now()
                FROM notice n
                WHERE n.id = s.notice_id AND s.state = 'WAITING_FOR_ADDRESS'
                  AND n.recipient_kind = :kind AND n.recipient_id = :id
                """)
            .bind("kind", recipient.kind().name())
            .bind("id", recipient.id())
            .execute());
  }

  /** A dead notice is due again, in a new round; false when it is not dead. */
  boolean retry(UUID noticeId, Actor by, Instant at) {
    return jdbi.withHandle(sql ->
        sql.createUpdate(
                """
                WITH again AS (
                  UPDATE notice_state SET state = 'PENDING', due_at = now(),
                    ended_at = NULL, reason = NULL, round_after = attempts
                  WHERE notice_id = :id AND state = 'DEAD'
                  RETURNING notice_id, attempts)
                INSERT INTO notice_retry (notice_id, after_attempt, at, issuer, subject)
                SELECT notice_id, attempts, :at, :issuer, :subject FROM again
                """)
            .bind("id", noticeId)
            .bind("at", at.atOffset(ZoneOffset.UTC))
            .bind("issuer", by.issuer())
            .bind("subject", by.subject())
            .execute())
        == 1;
  }

  List<Outbox.Open> open() {
    return jdbi.withHandle(sql ->
        sql.createQuery(
                """
                SELECT s.state, n.kind, count(*) AS notices
                FROM notice_state s JOIN notice n ON n.id = s.notice_id
                WHERE s.state <> 'SENT' GROUP BY 1, 2
                """)
            .map((row, context) ->
                new Outbox.Open(
                    NoticeState.valueOf(row.getString("state")),
                    NoticeKind.valueOf(row.getString("kind")),
                    row.getLong("notices")))
            .list());
  }

  /** Age of the oldest notice that is on its way; zero when none is. */
  Duration oldestPending() {
    return jdbi.withHandle(sql ->
        sql.createQuery(
                """
                SELECT coalesce(extract(epoch FROM now() - min(n.created_at)), 0)
                FROM notice_state s JOIN notice n ON n.id = s.notice_id
                WHERE s.state = 'PENDING'
                """)
            .mapTo(Double.class)
            .map(seconds -> Duration.ofMillis(Math.round(Math.max(0, seconds) * 1000)))
            .one());
  }
}
