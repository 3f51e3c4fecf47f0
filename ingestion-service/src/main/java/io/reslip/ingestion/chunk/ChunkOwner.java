package io.reslip.ingestion.chunk;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Takes part in the transaction of a chunk for the upload that it belongs to. May be called several
 * times for one chunk, each time in a new transaction, of which at most the last is committed.
 */
public interface ChunkOwner {

  /** Called first. */
  void begin(Connection connection) throws SQLException;

  /** Called when all is written and before the facts are told; may add facts. */
  void counted(Connection connection, ChunkCounts counts, Facts facts) throws SQLException;
}
