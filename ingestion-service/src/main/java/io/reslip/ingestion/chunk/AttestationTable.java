package io.reslip.ingestion.chunk;

import static io.reslip.ingestion.record.RecordField.AMOUNT;
import static io.reslip.ingestion.record.RecordField.BATCH;
import static io.reslip.ingestion.record.RecordField.STAN;

import io.reslip.ingestion.copy.BinaryCopy;
import io.reslip.ingestion.store.TokenText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps mentions, each once. */
final class AttestationTable {
  /**
   * Days back and ahead between a mention and the record it fits: a batch is closed within a week.
   */
  private static final String FITS =
      """
      SELECT a.n, (array_agg(r.id))[1]
      FROM unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::date[])
        AS a (n, source, device, stan, batch, amount, day)
      JOIN record r ON r.device_key = a.device AND r.stan = a.stan AND r.source = a.source
        AND r.partition_date BETWEEN a.day - 7 AND a.day + 1
        AND r.conflict_of IS NULL
        AND (a.batch IS NULL OR r.batch IS NULL OR r.batch = a.batch)
        AND (a.amount IS NULL OR r.amount IS NULL OR r.amount = a.amount)
      GROUP BY a.n HAVING count(*) = 1\
      """;

  private AttestationTable() {}

  static void insert(Connection connection, List<AttestationRow> rows) throws SQLException {
    BinaryCopy copy =
        new BinaryCopy(
            "attestation",
            "id",
            "record_id",
            "source",
            "business_date",
            "received_at",
            "card_tokens",
            "upload_id",
            "evidence_offset",
            "evidence_length",
            "body");
    for (AttestationRow each : rows) {
      copy.row()
          .uuid(each.id())
          .uuid(each.recordId())
          .text(each.source())
          .date(each.businessDate())
          .time(each.receivedAt())
          .text(TokenText.of(each.cardTokens()))
          .uuid(each.evidence().uploadId())
          .int8(each.evidence().offset())
          .int8(each.evidence().length())
          .bytes(each.body());
    }
    copy.send(connection);
  }

  /** Attaches each mention to the one record that it fits; to none where there are several. */
  static List<AttestationRow> attach(
      Connection connection, List<AttestationRow> rows, LocalDate day) throws SQLException {
    List<AttestationRow> attached = new ArrayList<>(rows);
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      AttestationRow row = rows.get(i);
      if (row.recordId() == null && row.keys().deviceKey() != null && row.fields().has(STAN)) {
        open.add(i);
      }
    }
    if (open.isEmpty()) {
      return attached;
    }
    try (PreparedStatement query = connection.prepareStatement(FITS)) {
      query.setArray(1, connection.createArrayOf("int", open.toArray()));
      texts(query, 2, open.stream().map(i -> rows.get(i).source()).toArray());
      texts(query, 3, open.stream().map(i -> rows.get(i).keys().deviceKey()).toArray());
      texts(query, 4, open.stream().map(i -> rows.get(i).fields().text(STAN)).toArray());
      texts(query, 5, open.stream().map(i -> rows.get(i).fields().text(BATCH)).toArray());
      Object[] amounts = open.stream().map(i -> rows.get(i).fields().amountMinor(AMOUNT)).toArray();
      query.setArray(6, connection.createArrayOf("bigint", amounts));
      Object[] days =
          open.stream().map(i -> rows.get(i).businessDate()).map(d -> text(d, day)).toArray();
      query.setArray(7, connection.createArrayOf("date", days));
      try (ResultSet found = query.executeQuery()) {
        while (found.next()) {
          int at = found.getInt(1);
          attached.set(at, rows.get(at).attachedTo(found.getObject(2, UUID.class)));
        }
      }
    }
    return attached;
  }

  private static Object text(@Nullable LocalDate own, LocalDate day) {
    return (own == null ? day : own).toString();
  }

  private static void texts(PreparedStatement query, int index, Object[] values)
      throws SQLException {
    query.setArray(index, query.getConnection().createArrayOf("text", values));
  }
}
