package io.reslip.notification.notice;

import io.reslip.notification.access.Actor;
import io.reslip.notification.canonical.CanonicalJson;
import io.reslip.notification.page.PageCursor;
import io.reslip.notification.payment.RestoredPayment;
import io.reslip.notification.recipient.RecipientKind;
import io.reslip.notification.recipient.RecipientRef;
import io.reslip.notification.wording.Language;
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

/** The table of notices, read with their state. */
@ApplicationScoped
class NoticeStore {
  private static final String SELECT =
      """
      SELECT n.*, s.state, s.due_at, s.ended_at, s.reason
      FROM notice n JOIN notice_state s ON s.notice_id = n.id
      """;

  private final Jdbi jdbi;
  private final CanonicalJson json;

  NoticeStore(Jdbi jdbi, CanonicalJson json) {
    this.jdbi = jdbi;
    this.json = json;
  }

  /** What a list is asked for; null is any. */
  record Filter(
      @Nullable NoticeState state,
      @Nullable NoticeKind kind,
      @Nullable String recipientId,
      @Nullable String merchant,
      @Nullable String causeId) {}

  /** False when this cause was told before. */
  boolean insert(UUID id, NoticeRequest request, byte[] hash, Actor sender, Instant at) {
    return jdbi.withHandle(sql ->
        sql.createUpdate(
                """
                INSERT INTO notice (id, cause_id, content_hash, kind, recipient_kind,
                  recipient_id, language, data, supersedes, created_at, sender_issuer,
                  sender_subject)
                VALUES (:id, :cause, :hash, :kind, :recipientKind, :recipient, :language,
                  :data, :supersedes, :at, :issuer, :subject)
                ON CONFLICT (cause_id) DO NOTHING
                """)
            .bind("id", id)
            .bind("cause", request.causeId())
            .bind("hash", hash)
            .bind("kind", request.kind().name())
            .bind("recipientKind", request.recipient().kind().name())
            .bind("recipient", request.recipient().id())
            .bind("language", request.language() == null ? null : request.language().tag())
            .bind("data", json.text(request.data()))
            .bind("supersedes", request.supersedes())
            .bind("at", at.atOffset(ZoneOffset.UTC))
            .bind("issuer", sender.issuer())
            .bind("subject", sender.subject())
            .execute())
        == 1;
  }

  /** Hash of what was told for this cause. */
  Optional<byte[]> contentHash(String causeId) {
    return jdbi.withHandle(sql ->
        sql.createQuery("SELECT content_hash FROM notice WHERE cause_id = :cause")
            .bind("cause", causeId)
            .mapTo(byte[].class)
            .findOne());
  }

  Optional<NoticeAnswer> find(UUID id) {
    return jdbi.withHandle(sql ->
        sql.createQuery(SELECT + "WHERE n.id = :id")
            .bind("id", id)
            .map((row, context) -> notice(row))
            .findOne());
  }

  /** Newest first. */
  List<NoticeAnswer> list(Filter filter, @Nullable PageCursor after, int limit) {
    return jdbi.withHandle(sql ->
        sql.createQuery(
                SELECT
                    + """
                    WHERE (CAST(:state AS text) IS NULL OR s.state = :state)
                      AND (CAST(:kind AS text) IS NULL OR n.kind = :kind)
                      AND (CAST(:recipient AS text) IS NULL OR n.recipient_id = :recipient)
                      AND (CAST(:cause AS text) IS NULL OR n.cause_id = :cause)
                      AND (CAST(:merchant AS text) IS NULL
                        OR n.recipient_kind = 'MERCHANT' AND n.recipient_id = :merchant)
                      AND (CAST(:at AS timestamptz) IS NULL
                        OR (n.created_at, n.id) < (CAST(:at AS timestamptz), CAST(:id AS uuid)))
                    ORDER BY n.created_at DESC, n.id DESC LIMIT :limit
                    """)
            .bind("state", filter.state() == null ? null : filter.state().name())
            .bind("kind", filter.kind() == null ? null : filter.kind().name())
            .bind("recipient", filter.recipientId())
            .bind("cause", filter.causeId())
            .bind("merchant", filter.merchant())
            .bind("at", after == null ? null : after.at().atOffset(ZoneOffset.UTC))
            .bind("id", after == null ? null : after.id())
            .bind("limit", limit)
            .map((row, context) -> notice(row))
            .list());
  }

  /** The id of the notice of this cause. */
  Optional<UUID> idOf(String causeId) {
    return jdbi.withHandle(sql ->
        sql.createQuery("SELECT id FROM notice WHERE cause_id = :cause")
            .bind("cause", causeId)
            .mapTo(UUID.class)
            .findOne());
  }

  private NoticeAnswer notice(ResultSet row) throws SQLException {
    String language = row.getString("language");
    return new NoticeAnswer(
        row.getObject("id", UUID.class),
        row.getString("cause_id"),
        NoticeKind.valueOf(row.getString("kind")),
        NoticeState.valueOf(row.getString("state")),
        row.getString("reason"),
        new RecipientRef(
            RecipientKind.valueOf(row.getString("recipient_kind")), row.getString("recipient_id")),
        language == null ? null : Language.ofTag(language),
        json.read(row.getString("data"), RestoredPayment.class),
        row.getString("supersedes"),
        null,
        null,
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        instant(row, "ended_at"),
        instant(row, "due_at"),
        List.of(),
        List.of());
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
