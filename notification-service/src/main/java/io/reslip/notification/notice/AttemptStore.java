package io.reslip.notification.notice;

import io.reslip.notification.access.Actor;
import io.reslip.notification.wording.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** What was tried: rows are written once and stay. */
@ApplicationScoped
class AttemptStore {
  private final Jdbi jdbi;

  AttemptStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void insert(UUID noticeId, Collection<Attempt> attempts) {
    jdbi.useHandle(sql ->
        attempts.forEach(attempt ->
            sql.createUpdate(
                    """
                    INSERT INTO delivery_attempt (notice_id, attempt, address, language,
                      outcome, reason, started_at, ended_at)
                    VALUES (:notice, :attempt, :address, :language, :outcome, :reason,
                      :started, :ended)
                    """)
                .bind("notice", noticeId)
                .bind("attempt", attempt.attempt())
                .bind("address", attempt.address())
                .bind("language", attempt.language() == null ? null : attempt.language().tag())
                .bind("outcome", attempt.outcome().name())
                .bind("reason", attempt.reason())
                .bind("started", attempt.startedAt().atOffset(ZoneOffset.UTC))
                .bind("ended", attempt.endedAt().atOffset(ZoneOffset.UTC))
                .execute()));
  }

  /** By notice, oldest first. */
  Map<UUID, List<Attempt>> attempts(Collection<UUID> noticeIds) {
    if (noticeIds.isEmpty()) {
      return Map.of();
    }
    return jdbi.withHandle(sql ->
        sql
            .createQuery("SELECT * FROM delivery_attempt WHERE notice_id IN (<ids>) ORDER BY id")
            .bindList("ids", List.copyOf(noticeIds))
            .map((row, context) -> Map.entry(row.getObject("notice_id", UUID.class), attempt(row)))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
  }

  /** By notice, oldest first. */
  Map<UUID, List<NoticeAnswer.Retry>> retries(Collection<UUID> noticeIds) {
    if (noticeIds.isEmpty()) {
      return Map.of();
    }
    return jdbi.withHandle(sql ->
        sql
            .createQuery(
                """
                SELECT * FROM notice_retry WHERE notice_id IN (<ids>) ORDER BY after_attempt
                """)
            .bindList("ids", List.copyOf(noticeIds))
            .map((row, context) ->
                Map.entry(
                    row.getObject("notice_id", UUID.class),
                    new NoticeAnswer.Retry(
                        instant(row, "at"),
                        Actor.person(row.getString("issuer"), row.getString("subject")),
                        row.getInt("after_attempt"))))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
  }

  private static Attempt attempt(ResultSet row) throws SQLException {
    String language = row.getString("language");
    return new Attempt(
        row.getInt("attempt"),
        row.getString("address"),
        language == null ? null : Language.ofTag(language),
        Attempt.Outcome.valueOf(row.getString("outcome")),
        row.getString("reason"),
        instant(row, "started_at"),
        instant(row, "ended_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
