package io.reslip.ingestion.upload.run;

import io.reslip.ingestion.chunk.ChunkCounts;
import io.reslip.ingestion.record.vocabulary.Source;
import io.reslip.ingestion.upload.run.UploadAnswer.Completeness;
import io.reslip.ingestion.upload.run.UploadAnswer.Counts;
import io.reslip.ingestion.upload.run.UploadAnswer.State;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Uploads and how far they are. */
@Singleton
public class UploadTable {
  private static final String INSERT =
      """
      INSERT INTO upload (id, state, source, layout, layout_version, merchant_id, terminal_id, merchant_key, device_key,
        business_date, cycle, complete, sent_by_issuer, sent_by_subject, received_at, aborted_reason,
        repeats, ended_at)
      VALUES (:id, :state, :source, :layout, :version, :merchantId, :terminalId, :merchantKey, :deviceKey,
        :businessDate, :cycle, :complete, :issuer, :subject, :receivedAt, :reason,
        CAST(:repeats AS uuid),
        CASE :state WHEN 'ABORTED' THEN now() END)\
      """;

  private static final String ADD =
      """
      UPDATE upload SET heartbeat_at = now(), read = read + ?, accepted = accepted + ?,
        duplicate = duplicate + ?, conflicting = conflicting + ?, quarantined = quarantined + ?,
        records = records + ?, bytes = bytes + ?\
      """;

  private static final String WHILE_RECEIVING = " WHERE id = ? AND state = 'RECEIVING'";

  private static final String SELECT =
      """
      SELECT id, sha256, source, layout, layout_version, state, read, accepted, duplicate,
        conflicting, quarantined, controls, stated_complete, not_stated_reason FROM upload\
      """;

  private final Jdbi jdbi;

  UploadTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** How an upload ends well. */
  record Ending(
      byte[] fingerprint,
      byte[] sha256,
      @Nullable String controls,
      @Nullable Boolean stated,
      @Nullable String reason) {}

  /** The upload of that id. */
  public Optional<UploadAnswer> find(UUID id) {
    return jdbi.withHandle(sql ->
        sql.createQuery(SELECT + " WHERE id = :id")
            .bind("id", id)
            .map((row, context) -> answer(row))
            .findOne());
  }

  /** The committed upload that has one of these fingerprints. */
  public Optional<UploadAnswer> committed(Collection<byte[]> fingerprints) {
    return jdbi.withHandle(sql ->
        sql.createQuery(SELECT + " WHERE state = 'COMMITTED' AND fingerprint IN (<prints>)")
            .bindList("prints", List.copyOf(fingerprints))
            .map((row, context) -> answer(row))
            .findFirst());
  }

  void begin(UploadHead head) {
    jdbi.useHandle(sql ->
        bind(sql.createUpdate(INSERT), head)
            .bind("state", State.RECEIVING.name())
            .bind("reason", (String) null)
            .bind("repeats", (UUID) null)
            .execute());
  }

  /**
   * Adds what a chunk brought.
   *
   * @throws UploadEndedException when it is no longer being received
   */
  void add(Connection connection, UUID id, ChunkCounts counts) throws SQLException {
    try (var update = connection.prepareStatement(ADD + WHILE_RECEIVING)) {
      counts(update, counts);
      update.setObject(8, id);
      if (update.executeUpdate() == 0) {
        throw new UploadEndedException();
      }
    }
  }

  /**
   * Adds what the last chunk brought, and ends the upload.
   *
   * @throws SQLException unique violation of {@code upload_fingerprint} when the same was committed
   *     meanwhile
   */
  void commit(Connection connection, UUID id, ChunkCounts counts, Ending ending)
      throws SQLException {
    String set =
        ", state = 'COMMITTED', ended_at = now(), fingerprint = ?, sha256 = ?, stated_complete = ?,"
            + " not_stated_reason = ?, controls = ?";
    try (var update = connection.prepareStatement(ADD + set + WHILE_RECEIVING)) {
      counts(update, counts);
      update.setBytes(8, ending.fingerprint());
      update.setBytes(9, ending.sha256());
      update.setObject(10, ending.stated());
      update.setString(11, ending.reason());
      update.setString(12, ending.controls());
      update.setObject(13, id);
      if (update.executeUpdate() == 0) {
        throw new UploadEndedException();
      }
    }
  }

  /** Ends an upload that cannot go on; what came of it stays. */
  void abort(UploadHead head, String reason, @Nullable UUID repeats) {
    jdbi.useHandle(sql -> {
      bind(
              sql.createUpdate(
                  INSERT
                      + """
                       ON CONFLICT (id) DO UPDATE SET state = 'ABORTED', ended_at = now(),
                      aborted_reason = excluded.aborted_reason, repeats = excluded.repeats
                      WHERE upload.state = 'RECEIVING'\
                      """),
              head)
          .bind("state", State.ABORTED.name())
          .bind("reason", reason)
          .bind("repeats", repeats)
          .execute();
      if (repeats != null) {
        sql.createQuery("SELECT forget_repeated_upload(:id)")
            .bind("id", head.id())
            .mapTo(Boolean.class)
            .one();
      }
    });
  }

  /** Shows that this process still receives these. */
  void beat(Collection<UUID> alive) {
    if (!alive.isEmpty()) {
      jdbi.useHandle(sql ->
          sql.createUpdate(
                  "UPDATE upload SET heartbeat_at = now() WHERE id IN (<ids>) AND state = 'RECEIVING'")
              .bindList("ids", List.copyOf(alive))
              .execute());
    }
  }

  /** Ends uploads whose process has given no sign of life for so long; returns how many. */
  int abortSilent(Duration silence) {
    return jdbi.withHandle(sql ->
        sql.createUpdate(
                """
                UPDATE upload SET state = 'ABORTED', ended_at = now(),
                  aborted_reason = 'The process that received it ended: send it again.'
                WHERE state = 'RECEIVING' AND heartbeat_at < now() - make_interval(secs => :seconds)\
                """)
            .bind("seconds", (double) silence.toSeconds())
            .execute());
  }

  private static Update bind(Update insert, UploadHead head) {
    UploadParameters parameters = head.parameters();
    return insert
        .bind("id", head.id())
        .bind("source", parameters.source().name())
        .bind("layout", head.layout())
        .bind("version", head.layoutVersion())
        .bind("merchantId", parameters.merchantId())
        .bind("terminalId", parameters.terminalId())
        .bind("merchantKey", head.keys().merchantKey())
        .bind("deviceKey", head.keys().deviceKey())
        .bind("businessDate", parameters.businessDate())
        .bind("cycle", parameters.cycle())
        .bind("complete", parameters.complete())
        .bind("issuer", head.sender().issuer())
        .bind("subject", head.sender().subject())
        .bind("receivedAt", head.receivedAt().atOffset(ZoneOffset.UTC));
  }

  private static void counts(PreparedStatement update, ChunkCounts counts) throws SQLException {
    update.setLong(1, counts.read());
    update.setLong(2, counts.accepted());
    update.setLong(3, counts.duplicate());
    update.setLong(4, counts.conflicting());
    update.setLong(5, counts.quarantined());
    update.setLong(6, counts.records());
    update.setLong(7, counts.bytes());
  }

  /** What an upload row tells to whoever sent it. */
  public static UploadAnswer answer(ResultSet row) throws SQLException {
    byte[] sha256 = row.getBytes("sha256");
    Boolean stated = row.getObject("stated_complete", Boolean.class);
    return new UploadAnswer(
        Objects.requireNonNull(row.getObject("id", UUID.class)),
        sha256 == null ? null : HexFormat.of().formatHex(sha256),
        Source.valueOf(row.getString("source")),
        row.getString("layout"),
        row.getObject("layout_version", Integer.class),
        State.valueOf(row.getString("state")),
        new Counts(
            row.getLong("read"),
            row.getLong("accepted"),
            row.getLong("duplicate"),
            row.getLong("conflicting"),
            row.getLong("quarantined")),
        ControlsJson.read(row.getString("controls")),
        stated == null ? null : new Completeness(stated, row.getString("not_stated_reason")));
  }
}
