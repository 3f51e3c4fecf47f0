package io.reslip.ingestion.library;

import io.reslip.ingestion.access.Actor;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The table of an installation's own layouts. Versions are added, and never changed. */
@Singleton
class OwnLayouts {
  /** One writer at a time: the next version is one more than the last. */
  private static final int LOCK = 7220;

  private final Jdbi jdbi;

  OwnLayouts(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Who brought a version in, and when. */
  record Origin(int version, String proposedBy, String approvedBy, Instant activeFrom) {}

  /** The version in effect. */
  Optional<Integer> current(String name) {
    return jdbi.withHandle(sql ->
        sql.createQuery("SELECT max(version) FROM layout WHERE name = :name")
            .bind("name", name)
            .mapTo(Integer.class)
            .findOne());
  }

  /** Each name with the version in effect. */
  Map<String, Integer> current() {
    Map<String, Integer> versions = new TreeMap<>();
    jdbi.useHandle(sql ->
        sql.createQuery("SELECT name, max(version) AS version FROM layout GROUP BY name")
            .map((row, context) -> Map.entry(row.getString("name"), row.getInt("version")))
            .forEach(each -> versions.put(each.getKey(), each.getValue())));
    return versions;
  }

  /** The file of a version that is known to be there. */
  String file(String name, int version) {
    return jdbi.withHandle(sql ->
        sql.createQuery("SELECT file FROM layout WHERE name = :name AND version = :version")
            .bind("name", name)
            .bind("version", version)
            .mapTo(String.class)
            .one());
  }

  /** All versions of a layout, the newest first. */
  List<Origin> origins(String name) {
    return jdbi.withHandle(sql ->
        sql.createQuery(
                """
                SELECT version, proposer_subject, approver_subject, active_from FROM layout
                WHERE name = :name ORDER BY version DESC\
                """)
            .bind("name", name)
            .map((row, context) ->
                new Origin(
                    row.getInt("version"),
                    row.getString("proposer_subject"),
                    row.getString("approver_subject"),
                    row.getObject("active_from", OffsetDateTime.class).toInstant()))
            .list());
  }

  /** Adds the next version; returns its number. */
  int add(String name, String file, Actor proposer, Actor approver, Instant at) {
    return jdbi.withHandle(sql -> {
      sql.createQuery("SELECT pg_advisory_xact_lock(:lock) IS NULL")
          .bind("lock", LOCK)
          .mapTo(Boolean.class)
          .one();
      return sql.createQuery(
              """
              INSERT INTO layout (name, version, file, proposer_issuer, proposer_subject,
                approver_issuer, approver_subject, active_from)
              SELECT :name, coalesce(max(version), 0) + 1, :file, :proposerIssuer, :proposer,
                :approverIssuer, :approver, :at FROM layout WHERE name = :name
              RETURNING version\
              """)
          .bind("name", name)
          .bind("file", file)
          .bind("proposerIssuer", required(proposer.issuer()))
          .bind("proposer", required(proposer.subject()))
          .bind("approverIssuer", required(approver.issuer()))
          .bind("approver", required(approver.subject()))
          .bind("at", at.atOffset(ZoneOffset.UTC))
          .mapTo(Integer.class)
          .one();
    });
  }

  private static String required(@Nullable String name) {
    if (name == null) {
      throw new IllegalArgumentException("layouts are changed by people only");
    }
    return name;
  }
}
