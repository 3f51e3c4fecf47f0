package io.reslip.notification.recipient;

import io.reslip.notification.access.Actor;
import io.reslip.notification.canonical.CanonicalJson;
import io.reslip.notification.wording.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The table of recipients. */
@ApplicationScoped
class RecipientStore {
  private final Jdbi jdbi;
  private final CanonicalJson json;

  RecipientStore(Jdbi jdbi, CanonicalJson json) {
    this.jdbi = jdbi;
    this.json = json;
  }

  Optional<Recipient> find(RecipientRef ref) {
    return jdbi.withHandle(sql ->
        sql.createQuery("SELECT * FROM recipient WHERE kind = :kind AND id = :id")
            .bind("kind", ref.kind().name())
            .bind("id", ref.id())
            .map((row, context) -> recipient(row))
            .findOne());
  }

  /** By kind and id; each filter is optional. */
  List<Recipient> list(@Nullable String id, @Nullable RecipientRef after, int limit) {
    return jdbi.withHandle(sql ->
        sql.createQuery(
                """
                SELECT * FROM recipient
                WHERE (CAST(:id AS text) IS NULL OR id = :id)
                  AND (CAST(:afterId AS text) IS NULL OR (kind, id) > (:afterKind, :afterId))
                ORDER BY kind, id LIMIT :limit
                """)
            .bind("id", id)
            .bind("afterKind", after == null ? null : after.kind().name())
            .bind("afterId", after == null ? null : after.id())
            .bind("limit", limit)
            .map((row, context) -> recipient(row))
            .list());
  }

  void put(
      RecipientRef ref, RecipientSettings settings, Actor proposer, Actor approver, Instant at) {
    jdbi.useHandle(sql ->
        sql.createUpdate(
                """
                INSERT INTO recipient AS r (kind, id, addresses, language, channels, revision,
                  changed_at, proposer_issuer, proposer_subject, approver_issuer,
                  approver_subject)
                VALUES (:kind, :id, CAST(:addresses AS jsonb), :language,
                  CAST(:channels AS jsonb), 1, :at, :proposerIssuer, :proposer,
                  :approverIssuer, :approver)
                ON CONFLICT (kind, id) DO UPDATE SET
                  addresses = excluded.addresses, language = excluded.language,
                  channels = excluded.channels, revision = r.revision + 1,
                  changed_at = excluded.changed_at,
                  proposer_issuer = excluded.proposer_issuer,
                  proposer_subject = excluded.proposer_subject,
                  approver_issuer = excluded.approver_issuer,
                  approver_subject = excluded.approver_subject
                """)
            .bind("kind", ref.kind().name())
            .bind("id", ref.id())
            .bind("addresses", json.text(settings.addresses()))
            .bind("language", settings.language().tag())
            .bind("channels", json.text(settings.channelsToUse()))
            .bind("at", at.atOffset(ZoneOffset.UTC))
            .bind("proposerIssuer", proposer.issuer())
            .bind("proposer", proposer.subject())
            .bind("approverIssuer", approver.issuer())
            .bind("approver", approver.subject())
            .execute());
  }

  /**
   * To the end of the transaction, a notice to this recipient and a change of it exclude each
   * other.
   */
  void hold(RecipientRef ref, boolean toChange) {
    String lock = toChange ? "pg_advisory_xact_lock" : "pg_advisory_xact_lock_shared";
    jdbi.useHandle(sql ->
        sql.createQuery("SELECT 1 FROM " + lock + "(hashtextextended(:ref, 7301))")
            .bind("ref", ref.toString())
            .mapTo(Integer.class)
            .one());
  }

  private Recipient recipient(ResultSet row) throws SQLException {
    return new Recipient(
        RecipientKind.valueOf(row.getString("kind")),
        row.getString("id"),
        json.read(row.getString("addresses"), Addresses.class),
        Language.ofTag(row.getString("language")),
        List.of(json.read(row.getString("channels"), String[].class)),
        row.getInt("revision"),
        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
        Actor.person(row.getString("proposer_issuer"), row.getString("proposer_subject")),
        Actor.person(row.getString("approver_issuer"), row.getString("approver_subject")));
  }
}
