package io.reslip.ingestion.feed;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Chunks of facts, numbered in commit order. */
@Singleton
class FeedTable {
  private static final long LOCK = 0x5245_534c_4950_0001L;

  /**
   * Few enough that the largest chunks fit in memory, enough that small ones do not cost a query
   * each.
   */
  private static final int CHUNKS_A_QUERY = 8;

  private final Jdbi jdbi;

  FeedTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * How far the feed goes.
   *
   * @param position number of the newest chunk, 0 before the first
   */
  record Head(long epoch, long position) {}

  /**
   * Numbers a chunk. From here to the commit no other can be numbered, so this comes last in the
   * transaction: whoever sees a number sees all numbers before it.
   */
  long append(Connection connection, FactBatch facts) throws SQLException {
    byte[] body = facts.compressed();
    try (PreparedStatement lock =
        connection.prepareStatement("SELECT pg_advisory_xact_lock(" + LOCK + ")")) {
      lock.execute();
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO feed_chunk (position, facts, slices, body)
            SELECT coalesce(max(position), 0) + 1, ?, ?, ? FROM feed_chunk
            RETURNING position\
            """)) {
      insert.setInt(1, facts.size());
      insert.setLong(2, facts.slices());
      insert.setBytes(3, body);
      try (ResultSet row = insert.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  Head head() {
    return jdbi.withHandle(sql ->
        sql.createQuery(
                "SELECT epoch, (SELECT coalesce(max(position), 0) FROM feed_chunk) FROM feed_epoch")
            .map((row, context) -> new Head(row.getLong(1), row.getLong(2)))
            .one());
  }

  /** The next chunks that hold a fact of these slices, from one position to another, both with. */
  List<FeedChunk> chunks(long from, long to, Slices slices) {
    return jdbi.withHandle(sql ->
        sql.createQuery(
                """
                SELECT position, facts, body FROM feed_chunk
                WHERE position BETWEEN :from AND :to AND slices & :slices <> 0
                ORDER BY position LIMIT :limit\
                """)
            .bind("from", from)
            .bind("to", to)
            .bind("slices", slices.mask())
            .bind("limit", CHUNKS_A_QUERY)
            .map((row, context) -> new FeedChunk(row.getLong(1), row.getInt(2), row.getBytes(3)))
            .list());
  }
}
