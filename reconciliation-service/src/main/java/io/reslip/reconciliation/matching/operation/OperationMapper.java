package io.reslip.reconciliation.matching.operation;

import io.reslip.reconciliation.matching.Marks;
import io.reslip.reconciliation.matching.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a row of {@link OperationStore#SELECT}. */
final class OperationMapper {
  private OperationMapper() {}

  static OperationRow row(ResultSet row) throws SQLException {
    long amount = row.getLong(13);
    @Nullable Long amountMinor = row.wasNull() ? null : amount;
    long fee = row.getLong(31);
    @Nullable Long feeMinor = row.wasNull() ? null : fee;
    Marks marks =
        new Marks(
            row.getInt(29),
            row.getString(30),
            feeMinor,
            row.getString(32),
            row.getString(33),
            row.getInt(34),
            row.getInt(35),
            row.getInt(36),
            row.getObject(37, UUID.class));
    OffsetDateTime occurredAt = row.getObject(17, OffsetDateTime.class);
    return new OperationRow(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getLong(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        row.getString(11),
        row.getString(12),
        amountMinor,
        row.getString(14),
        row.getString(15),
        row.getObject(16, LocalDate.class),
        occurredAt == null ? null : occurredAt.toInstant(),
        row.getString(18),
        Outcome.valueOf(row.getString(19)),
        row.getString(20),
        row.getInt(21),
        row.getInt(22),
        row.getInt(23),
        row.getInt(24),
        row.getInt(25),
        row.getInt(26),
        row.getInt(27),
        marks,
        row.getBoolean(28));
  }
}
