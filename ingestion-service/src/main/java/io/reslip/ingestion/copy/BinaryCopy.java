package io.reslip.ingestion.copy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows in PostgreSQL's binary COPY format, collected in memory and sent at once. The caller appends
 * for each row exactly the columns that it announced, in the types of the table. For one thread.
 */
public final class BinaryCopy {
  private static final byte[] HEADER = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };
  private static final LocalDate EPOCH = LocalDate.of(2000, 1, 1);
  private static final long EPOCH_SECONDS = 946_684_800L;
  private static final long HELD_SECONDS = 6_700L * 365 * 86_400;
  private static final int NULL = -1;
  private static final int FIRST_SIZE = 16 * 1024;

  private final String statement;
  private final int columns;
  private byte[] buffer = new byte[FIRST_SIZE];
  private int size;
  private int rows;

  /**
   * @param table name of the table
   * @param columns its columns, in the order in which each row appends them
   */
  public BinaryCopy(String table, String... columns) {
    this.statement =
        "COPY " + table + " (" + String.join(", ", columns) + ") FROM STDIN (FORMAT binary)";
    this.columns = columns.length;
    System.arraycopy(HEADER, 0, buffer, 0, HEADER.length);
    size = HEADER.length;
  }

  /** Begins a row. */
  public BinaryCopy row() {
    room(2);
    buffer[size++] = (byte) (columns >>> 8);
    buffer[size++] = (byte) columns;
    rows++;
    return this;
  }

  /** How many rows there are so far. */
  public int rows() {
    return rows;
  }

  /** Appends all rows of another, which is for the same table and columns. */
  public BinaryCopy rows(BinaryCopy others) {
    if (!statement.equals(others.statement)) {
      throw new IllegalArgumentException("rows of another table");
    }
    int more = others.size - HEADER.length;
    room(more);
    System.arraycopy(others.buffer, HEADER.length, buffer, size, more);
    size += more;
    rows += others.rows;
    return this;
  }

  /** Appends a boolean. */
  public BinaryCopy bool(@Nullable Boolean value) {
    if (value == null) {
      return number(NULL);
    }
    number(1);
    room(1);
    buffer[size++] = (byte) (value ? 1 : 0);
    return this;
  }

  /** Appends text; the character U+0000, which PostgreSQL cannot hold, becomes U+FFFD. */
  public BinaryCopy text(@Nullable String value) {
    if (value == null) {
      return number(NULL);
    }
    String storable = value.indexOf('\0') < 0 ? value : value.replace('\0', '\uFFFD');
    return bytes(storable.getBytes(StandardCharsets.UTF_8));
  }

  /** Appends a bytea, or the UTF-8 of a text without U+0000. */
  public BinaryCopy bytes(byte[] value) {
    number(value.length);
    room(value.length);
    System.arraycopy(value, 0, buffer, size, value.length);
    size += value.length;
    return this;
  }

  /** Appends an integer column. */
  public BinaryCopy int4(int value) {
    return number(Integer.BYTES).number(value);
  }

  /** Appends a bigint. */
  public BinaryCopy int8(@Nullable Long value) {
    return value == null ? number(NULL) : number(Long.BYTES).longNumber(value);
  }

  /** Appends a uuid. */
  public BinaryCopy uuid(@Nullable UUID value) {
    return value == null
        ? number(NULL)
        : number(2 * Long.BYTES)
            .longNumber(value.getMostSignificantBits())
            .longNumber(value.getLeastSignificantBits());
  }

  /** Appends a date. */
  public BinaryCopy date(@Nullable LocalDate value) {
    return value == null
        ? number(NULL)
        : int4(Math.toIntExact(value.toEpochDay() - EPOCH.toEpochDay()));
  }

  /**
   * Appends a timestamptz; what is finer than a microsecond is cut off, and what is beyond the
   * years that PostgreSQL holds becomes infinite.
   */
  public BinaryCopy time(@Nullable Instant value) {
    if (value == null) {
      return number(NULL);
    }
    long seconds = value.getEpochSecond() - EPOCH_SECONDS;
    long micros = seconds * 1_000_000L + value.getNano() / 1_000;
    if (Math.abs(seconds) > HELD_SECONDS) {
      micros = seconds < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
    return number(Long.BYTES).longNumber(micros);
  }

  /**
   * Sends all rows; with none, does nothing.
   *
   * @throws SQLException as PostgreSQL judges the rows; the transaction is then lost
   */
  public void send(Connection connection) throws SQLException {
    if (rows == 0) {
      return;
    }
    CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
    try {
      shortNumber(NULL);
      copy.writeToCopy(buffer, 0, size);
      size -= Short.BYTES;
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private void shortNumber(int value) {
    room(Short.BYTES);
    buffer[size++] = (byte) (value >>> 8);
    buffer[size++] = (byte) value;
  }

  private BinaryCopy number(int value) {
    room(Integer.BYTES);
    buffer[size++] = (byte) (value >>> 24);
    buffer[size++] = (byte) (value >>> 16);
    buffer[size++] = (byte) (value >>> 8);
    buffer[size++] = (byte) value;
    return this;
  }

  private BinaryCopy longNumber(long value) {
    return number((int) (value >>> 32)).number((int) value);
  }

  private void room(int more) {
    int needed = Math.addExact(size, more);
    if (needed > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(needed, buffer.length + buffer.length / 2));
    }
  }
}
