package io.reslip.suite.bench.floor;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows that a service stored, read back as binary COPY into a file: writing them again costs what
 * PostgreSQL costs, and nothing else.
 */
public final class EncodedRows {
  private final String table;
  private final String columns;
  private final Path file;
  private final RowOffsets offsets;

  private EncodedRows(String table, String columns, Path file, RowOffsets offsets) {
    this.table = table;
    this.columns = columns;
    this.file = file;
    this.offsets = offsets;
  }

  /**
   * Reads rows back, in the order in which they lie on disk, which is that of their commits.
   *
   * @param columns those to write, comma-separated
   * @param where a condition
   * @param file overwritten
   */
  public static EncodedRows read(
      Connection connection, String table, String columns, String where, Path file)
      throws SQLException, IOException {
    // Both would mix the order.
    try (var statement = connection.createStatement()) {
      statement.execute("SET max_parallel_workers_per_gather = 0");
      statement.execute("SET synchronize_seqscans = off");
    }
    RowOffsets offsets = new RowOffsets();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut(
              "COPY (SELECT %s FROM public.%s WHERE %s) TO STDOUT (FORMAT binary)"
                  .formatted(columns, table, where),
              offsets.watching(out));
    }
    return new EncodedRows(table, columns, file, offsets);
  }

  /** How many there are. */
  public long rows() {
    return offsets.rows();
  }

  /** Their size as binary COPY. */
  public long bytes() {
    return offsets.end();
  }

  /** Writes all of these into the scratch tables, in this many commits of about the same size. */
  public static void copy(Connection connection, List<EncodedRows> all, long commits)
      throws SQLException, IOException {
    connection.setAutoCommit(false);
    for (long commit = 0; commit < commits; commit++) {
      for (EncodedRows each : all) {
        each.copyPart(connection, commit, commits);
      }
      connection.commit();
    }
    connection.setAutoCommit(true);
  }

  private void copyPart(Connection connection, long part, long parts)
      throws SQLException, IOException {
    long from = offsets.of(rows() * part / parts);
    long to = offsets.of(rows() * (part + 1) / parts);
    if (from == to) {
      return;
    }
    byte[] bytes = part(from, to);
    CopyIn copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn(
                "COPY %s.%s (%s) FROM STDIN (FORMAT binary)"
                    .formatted(ScratchTables.SCHEMA, table, columns));
    copy.writeToCopy(RowOffsets.HEADER, 0, RowOffsets.HEADER.length);
    copy.writeToCopy(bytes, 0, bytes.length);
    copy.writeToCopy(RowOffsets.TRAILER, 0, RowOffsets.TRAILER.length);
    copy.endCopy();
  }

  private byte[] part(long from, long to) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(to - from));
    try (FileChannel channel = FileChannel.open(file)) {
      while (buffer.hasRemaining()) {
        if (channel.read(buffer, from + buffer.position()) < 0) {
          throw new IOException(file + " is shorter than it was");
        }
      }
    }
    return buffer.array();
  }
}
