package io.reslip.ingestion.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reslip.ingestion.access.ReadScope;
import io.reslip.ingestion.cardholder.ByteRange;
import io.reslip.ingestion.page.Conditions;
import io.reslip.ingestion.page.PageCursor;
import io.reslip.ingestion.search.RecordDetail.Told;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads records, never their card tokens. */
@Singleton
public class Records {
  private final Jdbi jdbi;
  private final ObjectMapper json;

  Records(Jdbi jdbi, ObjectMapper json) {
    this.jdbi = jdbi;
    this.json = json;
  }

  /** A record with its place in the list. */
  record Found(JsonNode body, PageCursor cursor) {}

  /**
   * Where a record's bytes are.
   *
   * @param range in the decoded upload
   */
  public record Place(UUID uploadId, ByteRange range) {}

  /** Where the bytes of this record are, if the caller may see it. */
  public Optional<Place> place(UUID id, ReadScope scope) {
    Conditions conditions = new Conditions().equal("id", id).within(scope);
    return jdbi.withHandle(sql ->
        sql.createQuery(
                "SELECT upload_id, evidence_offset, evidence_length FROM record"
                    + conditions.where())
            .bindMap(conditions.values())
            .map((row, context) ->
                new Place(uuid(row, "upload_id"), new ByteRange(row.getLong(2), row.getLong(3))))
            .findFirst());
  }

  /** Newest first. */
  List<Found> list(Conditions conditions, int limit) {
    return jdbi.withHandle(sql ->
        sql.createQuery(
                "SELECT id, received_at, body FROM record"
                    + conditions.where()
                    + " ORDER BY received_at DESC, id DESC LIMIT :limit")
            .bindMap(conditions.values())
            .bind("limit", limit)
            .map((row, context) -> found(row))
            .list());
  }

  Optional<RecordDetail> one(UUID id, ReadScope scope) {
    Conditions conditions = new Conditions().equal("id", id).within(scope);
    return jdbi.withHandle(sql ->
        sql.createQuery("SELECT body, conflict_of FROM record" + conditions.where())
            .bindMap(conditions.values())
            .map((row, context) -> detail(sql, id, row))
            .findFirst());
  }

  private RecordDetail detail(Handle sql, UUID id, ResultSet row) throws SQLException {
    return new RecordDetail(
        tree(row.getString("body")),
        row.getObject("conflict_of", UUID.class),
        sql.createQuery("SELECT id FROM record WHERE conflict_of = :id ORDER BY received_at, id")
            .bind("id", id)
            .mapTo(UUID.class)
            .list(),
        sql.createQuery(
                """
                SELECT upload_id, evidence_offset, evidence_length FROM duplicate
                WHERE record_id = :id ORDER BY upload_id, evidence_offset LIMIT 1000\
                """)
            .bind("id", id)
            .map((told, context) ->
                new Told(uuid(told, "upload_id"), told.getLong(2), told.getLong(3)))
            .list(),
        sql.createQuery(
                "SELECT body FROM attestation WHERE record_id = :id ORDER BY received_at, id"
                    + " LIMIT 1000")
            .bind("id", id)
            .map((told, context) -> tree(told.getString("body")))
            .list());
  }

  private Found found(ResultSet row) throws SQLException {
    OffsetDateTime at = row.getObject("received_at", OffsetDateTime.class);
    return new Found(tree(row.getString("body")), new PageCursor(at.toInstant(), uuid(row, "id")));
  }

  private static UUID uuid(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getObject(column, UUID.class));
  }

  private JsonNode tree(@Nullable String body) {
    try {
      return json.readTree(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored record that is no JSON", e);
    }
  }
}
