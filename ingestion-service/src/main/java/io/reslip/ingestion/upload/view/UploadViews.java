package io.reslip.ingestion.upload.view;

import io.reslip.ingestion.page.Conditions;
import io.reslip.ingestion.upload.run.UploadTable;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Looks uploads and their rejects up. */
@Singleton
class UploadViews {
  private final Jdbi jdbi;

  UploadViews(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Newest first. */
  List<UploadView> list(Conditions conditions, int limit) {
    return jdbi.withHandle(sql ->
        sql.createQuery(
                "SELECT * FROM upload"
                    + conditions.where()
                    + " ORDER BY received_at DESC, id DESC LIMIT :limit")
            .bindMap(conditions.values())
            .bind("limit", limit)
            .map((row, context) -> view(row))
            .list());
  }

  /** In the order of the upload. */
  List<RejectView> rejects(UUID uploadId, @Nullable String code, long after, int limit) {
    Conditions conditions =
        new Conditions()
            .equal("upload_id", uploadId)
            .equal("code", code)
            .when("ordinal > :after", "after", after);
    return jdbi.withHandle(sql ->
        sql.createQuery(
                "SELECT * FROM reject" + conditions.where() + " ORDER BY ordinal LIMIT :limit")
            .bindMap(conditions.values())
            .bind("limit", limit)
            .map((row, context) -> reject(row))
            .list());
  }

  private static UploadView view(ResultSet row) throws SQLException {
    return new UploadView(
        UploadTable.answer(row),
        row.getString("merchant_id"),
        row.getString("terminal_id"),
        row.getString("merchant_key"),
        row.getString("device_key"),
        row.getObject("business_date", LocalDate.class),
        row.getString("cycle"),
        row.getBoolean("complete"),
        row.getString("sent_by_subject"),
        Objects.requireNonNull(time(row, "received_at")),
        time(row, "ended_at"),
        row.getLong("bytes"),
        row.getObject("repeats", UUID.class),
        row.getString("aborted_reason"));
  }

  private static RejectView reject(ResultSet row) throws SQLException {
    return new RejectView(
        row.getLong("ordinal"),
        row.getLong("evidence_offset"),
        row.getLong("evidence_length"),
        row.getObject("line", Long.class),
        row.getString("code"),
        row.getString("detail"),
        row.getString("excerpt"));
  }

  private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
