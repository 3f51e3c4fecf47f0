package io.reslip.reconciliation.database;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows in PostgreSQL's binary COPY format. Call {@link #row()} and then one method for each column,
 * in order; a null argument is SQL's null.
 */
public final class BinaryCopy {
  private static final byte[] HEADER = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };
  private static final int PIECE = 1 << 20;
  private static final int TEXT_OID = 25;
  private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
  private static final long EPOCH_SECOND = Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();
  private static final long MICROS = 1_000_000;

  private final String target;
  private final int columns;
  private byte[] bytes = new byte[1 << 16];
  private int size;
  private long rows;

  /**
   * @param table name of the table
   * @param columns names of the columns, separated by commas
   */
  public BinaryCopy(String table, String columns) {
    this.target = table + " (" + columns + ")";
    this.columns = (int) columns.chars().filter(c -> c == ',').count() + 1;
    append(HEADER);
  }

  public BinaryCopy row() {
    ensure(2);
    putShort(columns);
    rows++;
    return this;
  }

  public BinaryCopy text(@Nullable String value) {
    return value == null ? absent() : bytes(value.getBytes(StandardCharsets.UTF_8));
  }

  /** Bytes for a column of type bytea, or the text of a json column in UTF-8. */
  public BinaryCopy bytes(byte @Nullable [] value) {
    if (value == null) {
      return absent();
    }
    ensure(4);
    putInt(value.length);
    append(value);
    return this;
  }

  public BinaryCopy int2(int value) {
    ensure(6);
    putInt(2);
    putShort(value);
    return this;
  }

  public BinaryCopy int4(int value) {
    ensure(8);
    putInt(4);
    putInt(value);
    return this;
  }

  public BinaryCopy int8(@Nullable Long value) {
    if (value == null) {
      return absent();
    }
    ensure(12);
    putInt(8);
    putLong(value);
    return this;
  }

  public BinaryCopy bool(boolean value) {
    ensure(5);
    putInt(1);
    bytes[size++] = (byte) (value ? 1 : 0);
    return this;
  }

  public BinaryCopy uuid(@Nullable UUID value) {
    if (value == null) {
      return absent();
    }
    ensure(20);
    putInt(16);
    putLong(value.getMostSignificantBits());
    putLong(value.getLeastSignificantBits());
    return this;
  }

  public BinaryCopy date(@Nullable LocalDate value) {
    return value == null ? absent() : int4(Math.toIntExact(value.toEpochDay() - EPOCH_DAY));
  }

  /** A timestamptz, cut to the microsecond. */
  public BinaryCopy time(@Nullable Instant value) {
    return value == null
        ? absent()
        : int8((value.getEpochSecond() - EPOCH_SECOND) * MICROS + value.getNano() / 1000);
  }

  public BinaryCopy texts(List<String> values) {
    int lengthAt = size;
    ensure(24);
    putInt(0);
    putInt(values.isEmpty() ? 0 : 1);
    putInt(0);
    putInt(TEXT_OID);
    if (!values.isEmpty()) {
      putInt(values.size());
      putInt(1);
      values.forEach(this::text);
    }
    int end = size;
    size = lengthAt;
    putInt(end - lengthAt - 4);
    size = end;
    return this;
  }

  /** How many rows there are. */
  public long rows() {
    return rows;
  }

  /** Sends all rows, in the handle's transaction. */
  public void send(Handle sql) {
    if (rows == 0) {
      return;
    }
    ensure(2);
    putShort(-1);
    try {
      CopyIn copy =
          sql.getConnection()
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("COPY " + target + " FROM STDIN (FORMAT binary)");
      for (int from = 0; from < size; from += PIECE) {
        copy.writeToCopy(bytes, from, Math.min(PIECE, size - from));
      }
      copy.endCopy();
    } catch (SQLException e) {
      throw new CopyException("COPY into " + target + " failed", e);
    }
  }

  private BinaryCopy absent() {
    ensure(4);
    putInt(-1);
    return this;
  }

  private void append(byte[] value) {
    ensure(value.length);
    System.arraycopy(value, 0, bytes, size, value.length);
    size += value.length;
  }

  private void ensure(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }

  private void putShort(int value) {
    bytes[size++] = (byte) (value >>> 8);
    bytes[size++] = (byte) value;
  }

  private void putInt(int value) {
    putShort(value >>> 16);
    putShort(value);
  }

  private void putLong(long value) {
    putInt((int) (value >>> 32));
    putInt((int) value);
  }
}
