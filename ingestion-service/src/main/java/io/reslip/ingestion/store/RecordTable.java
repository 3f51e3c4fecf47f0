package io.reslip.ingestion.store;

import static io.reslip.ingestion.record.RecordField.*;

import io.reslip.ingestion.copy.BinaryCopy;
import io.reslip.ingestion.record.PaymentFields;
import io.reslip.ingestion.record.RecordField;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes and reads records in bulk, within the caller's transaction. */
final class RecordTable {
  /** Longer texts stand whole in the body; an index cannot take them. */
  private static final int SEARCHED_CHARACTERS = 128;

  private static final String[] COLUMNS = {
    "id",
    "partition_date",
    "conflict_of",
    "received_at",
    "content_hash",
    "revision",
    "source",
    "type",
    "result",
    "merchant_key",
    "device_key",
    "batch",
    "stan",
    "rrn",
    "auth_code",
    "receipt_no",
    "invoice_no",
    "order_no",
    "card_mask",
    "amount",
    "currency",
    "business_date",
    "occurred_at",
    "card_tokens",
    "upload_id",
    "evidence_offset",
    "evidence_length",
    "body"
  };

  /** Those before it never change. */
  private static final int FIRST_REVISABLE = 4;

  private RecordTable() {}

  static BinaryCopy copyInto(String table) {
    return new BinaryCopy(table, COLUMNS);
  }

  static void append(BinaryCopy rows, RecordRow row, byte[] body) {
    PaymentFields fields = row.fields();
    OffsetDateTime occurredAt = fields.occurredAt();
    rows.row()
        .uuid(row.id())
        .date(row.record().partitionDate())
        .uuid(row.conflictOf())
        .time(row.receivedAt())
        .uuid(row.contentHash())
        .int4(row.revision())
        .text(fields.text(SOURCE))
        .text(fields.text(TYPE))
        .text(fields.text(RESULT))
        .text(searched(row.keys().merchantKey()))
        .text(searched(row.keys().deviceKey()))
        .text(searched(fields, BATCH))
        .text(searched(fields, STAN))
        .text(searched(fields, RRN))
        .text(searched(fields, AUTH_CODE))
        .text(searched(fields, RECEIPT_NO))
        .text(searched(fields, INVOICE_NO))
        .text(searched(fields, fields.has(CHANNEL_ORDER_NO) ? CHANNEL_ORDER_NO : MERCHANT_ORDER_NO))
        .text(searched(fields, CARD_MASK))
        .int8(fields.amountMinor(AMOUNT))
        .text(searched(fields, CURRENCY))
        .date(row.record().businessDate())
        .time(occurredAt == null ? null : occurredAt.toInstant())
        .text(TokenText.of(row.record().cardTokens()))
        .uuid(row.evidence().uploadId())
        .int8(row.evidence().offset())
        .int8(row.evidence().length())
        .bytes(body);
  }

  /**
   * Replaces what held records tell, where nobody else did so since they were read.
   *
   * @return whether all were replaced; if not, the transaction must be given up
   */
  static boolean revise(Connection connection, Collection<RecordRow> rows, Bodies bodies)
      throws SQLException {
    if (rows.isEmpty()) {
      return true;
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TEMP TABLE revision (LIKE record) ON COMMIT DROP");
      BinaryCopy staged = copyInto("revision");
      rows.forEach(row -> append(staged, row, bodies.of(row)));
      staged.send(connection);
      StringBuilder set = new StringBuilder();
      for (int i = FIRST_REVISABLE; i < COLUMNS.length; i++) {
        set.append(set.isEmpty() ? "" : ", ").append(COLUMNS[i]).append(" = n.").append(COLUMNS[i]);
      }
      int replaced =
          statement.executeUpdate(
              "UPDATE record r SET "
                  + set
                  + " FROM revision n WHERE r.id = n.id"
                  + " AND r.partition_date = n.partition_date AND r.revision = n.revision - 1");
      return replaced == rows.size();
    }
  }

  /** All records under the identities of these. */
  static List<RecordRow> held(Connection connection, List<RecordRow> came) throws SQLException {
    List<RecordRow> held = new ArrayList<>();
    // Two branches, so that each takes its own index.
    String sql =
        """
        WITH asked AS (SELECT DISTINCT * FROM unnest(?::uuid[], ?::date[]) AS a (id, day))
        SELECT r.conflict_of, r.content_hash, r.body, r.card_tokens
        FROM asked JOIN record r ON r.id = asked.id AND r.partition_date = asked.day
        UNION ALL
        SELECT r.conflict_of, r.content_hash, r.body, r.card_tokens
        FROM asked JOIN record r ON r.conflict_of = asked.id AND r.partition_date = asked.day\
        """;
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setArray(
          1, connection.createArrayOf("uuid", came.stream().map(RecordRow::id).toArray()));
      query.setArray(
          2,
          connection.createArrayOf(
              "date", came.stream().map(row -> row.record().partitionDate().toString()).toArray()));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          held.add(
              StoredJson.read(
                  rows.getString(3),
                  rows.getObject(1, UUID.class),
                  rows.getObject(2, UUID.class),
                  TokenText.parse(rows.getString(4))));
        }
      }
    }
    return held;
  }

  /** Canonical JSON of rows, kept where it was made already. */
  @FunctionalInterface
  interface Bodies {
    byte[] of(RecordRow row);
  }

  private static @Nullable String searched(PaymentFields fields, RecordField field) {
    return searched(fields.text(field));
  }

  private static @Nullable String searched(@Nullable String text) {
    return text == null || text.length() <= SEARCHED_CHARACTERS
        ? text
        : text.substring(0, SEARCHED_CHARACTERS);
  }
}
