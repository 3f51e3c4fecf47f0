package io.reslip.reconciliation.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The records that were taken in. Reads in the transaction that it is called in. */
@ApplicationScoped
public class StoredRecords {
  private static final String COLUMNS =
      """
      SELECT r.record_no, r.record_id, r.position, r.conflict_of, r.identity, r.occurrence,
        r.source, r.rail, r.type, r.result, r.tender, r.merchant_key, r.device_key, r.batch,
        r.stan, r.rrn, r.original_batch, r.original_stan, r.original_rrn, r.amount, r.currency,
        r.direction, r.business_date, r.partition_date, r.occurred_at, r.repair_id,
        r.mcc, r.merchant_mcc, r.fee, r.card_type, r.lines_amount, r.whole
      FROM record AS r
      """;

  private final Jdbi jdbi;

  StoredRecords(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * A record's content.
   *
   * @param body the canonical record as JSON, less its card tokens
   */
  public record Content(long recordNo, UUID id, Source source, Instant receivedAt, String body) {}

  /**
   * How far to go from {@code after}, so that at most about so many records are met: a position is
   * never cut.
   *
   * @param rows records of all kinds
   * @param toLookAt records that have to be looked at one by one
   */
  public long windowEnd(long after, long horizon, int rows, int toLookAt) {
    return jdbi.withHandle(sql ->
            sql.createQuery(
                    """
                    WITH most AS MATERIALIZED (
                      SELECT coalesce((
                        SELECT position FROM record WHERE position > :after AND position <= :horizon
                        ORDER BY position OFFSET :rows LIMIT 1), CAST(:horizon AS bigint) + 1)
                        AS beyond)
                    SELECT coalesce((
                      SELECT position FROM record
                      WHERE position > :after AND position < most.beyond AND said IS NULL
                      ORDER BY position OFFSET :toLookAt LIMIT 1), most.beyond)
                    FROM most
                    """)
                .bind("after", after)
                .bind("horizon", horizon)
                .bind("rows", rows)
                .bind("toLookAt", toLookAt)
                .mapTo(Long.class)
                .findOne())
        .map(beyond -> Math.max(beyond - 1, after + 1))
        .orElse(horizon);
  }

  /**
   * Those that came, or changed, after {@code after}, up to and with {@code upTo}, and have to be
   * looked at one by one.
   */
  public List<StoredRecord> toLookAt(long after, long upTo) {
    return jdbi.withHandle(sql ->
        sql.createQuery(
                COLUMNS
                    + """
                    WHERE r.position > :after AND r.position <= :upTo AND r.said IS NULL
                    UNION ALL
                    """
                    + COLUMNS
                    + """
                    WHERE r.position <= :after AND r.record_no IN (
                      SELECT record_no FROM record_change
                      WHERE position > :after AND position <= :upTo)
                    """)
            .bind("after", after)
            .bind("upTo", upTo)
            .map((row, context) -> record(row))
            .list());
  }

  /** By our own numbers. */
  public List<StoredRecord> of(Collection<Long> recordNos) {
    return jdbi.withHandle(sql ->
        sql.createQuery(COLUMNS + "WHERE r.record_no = ANY(:numbers)")
            .bindArray("numbers", Long.class, recordNos.toArray())
            .map((row, context) -> record(row))
            .list());
  }

  /** Our own numbers, by ingestion's ids; one that is not there is left out. */
  public Map<UUID, Long> numbers(Collection<UUID> ids) {
    Map<UUID, Long> numbers = new HashMap<>();
    if (!ids.isEmpty()) {
      jdbi.useHandle(sql ->
          sql.createQuery("SELECT record_id, record_no FROM record WHERE record_id = ANY(:ids)")
              .bindArray("ids", UUID.class, ids.toArray())
              .map((row, context) -> Map.entry(row.getObject(1, UUID.class), row.getLong(2)))
              .forEach(entry -> numbers.put(entry.getKey(), entry.getValue())));
    }
    return numbers;
  }

  /** Whole contents, by our own numbers. */
  public Map<Long, Content> contents(Collection<Long> recordNos) {
    Map<Long, Content> contents = new HashMap<>();
    if (!recordNos.isEmpty()) {
      jdbi.useHandle(sql ->
          sql.createQuery(
                  "SELECT record_no, record_id, source, received_at, body FROM record"
                      + " WHERE record_no = ANY(:numbers)")
              .bindArray("numbers", Long.class, recordNos.toArray())
              .map((row, context) ->
                  new Content(
                      row.getLong("record_no"),
                      row.getObject("record_id", UUID.class),
                      Source.valueOf(row.getString("source")),
                      row.getObject("received_at", OffsetDateTime.class).toInstant(),
                      row.getString("body")))
              .forEach(content -> contents.put(content.recordNo(), content)));
    }
    return contents;
  }

  private static StoredRecord record(ResultSet row) throws SQLException {
    OffsetDateTime occurredAt = row.getObject(25, OffsetDateTime.class);
    return new StoredRecord(
        row.getLong(1),
        row.getObject(2, UUID.class),
        row.getLong(3),
        row.getObject(4, UUID.class),
        row.getObject(5, UUID.class),
        row.getInt(6),
        Source.valueOf(row.getString(7)),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        row.getString(11),
        row.getString(12),
        row.getString(13),
        row.getString(14),
        row.getString(15),
        row.getString(16),
        row.getString(17),
        row.getString(18),
        row.getString(19),
        number(row, 20),
        row.getString(21),
        row.getString(22),
        row.getObject(23, LocalDate.class),
        row.getObject(24, LocalDate.class),
        occurredAt == null ? null : occurredAt.toInstant(),
        row.getString(26),
        details(row));
  }

  private static RecordDetails details(ResultSet row) throws SQLException {
    return new RecordDetails(
        row.getString(27),
        row.getString(28),
        number(row, 29),
        row.getString(30),
        number(row, 31),
        row.getBoolean(32));
  }

  private static @Nullable Long number(ResultSet row, int column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : (Long) value;
  }
}
