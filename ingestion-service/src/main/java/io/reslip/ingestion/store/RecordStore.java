package io.reslip.ingestion.store;

import io.reslip.ingestion.copy.BinaryCopy;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** Keeps records, and tells what each of them turned out to be. */
@Singleton
public class RecordStore {

  /** Someone else revised the same record meanwhile: give the transaction up and do it again. */
  public static final class ChangedMeanwhile extends RuntimeException {
    private static final long serialVersionUID = 1;

    ChangedMeanwhile() {
      super("a record was revised by another transaction");
    }
  }

  /**
   * Keeps them as if all were new: fast, and right or refused by the database.
   *
   * @throws SQLException unique violation when one is held already; the transaction is then lost
   */
  public Classification addAllNew(Connection connection, RecordBatch batch) throws SQLException {
    batch.rows(batch.came()).send(connection);
    return Classification.allNew(batch.came());
  }

  /**
   * Compares them with what is held, and keeps what is new.
   *
   * @throws SQLException unique violation or deadlock when another wrote the same meanwhile
   */
  public Classification add(Connection connection, RecordBatch batch) throws SQLException {
    List<RecordRow> held = RecordTable.held(connection, batch.came());
    Classification found = Classification.of(batch.came(), held);
    List<RecordRow> fresh =
        Stream.concat(
                found.added().stream(),
                found.conflicts().stream().map(Classification.Conflict::record))
            .toList();
    batch.rows(fresh).send(connection);
    if (!RecordTable.revise(connection, found.revised(), batch::body)) {
      throw new ChangedMeanwhile();
    }
    duplicates(found).send(connection);
    return found;
  }

  private static BinaryCopy duplicates(Classification found) {
    BinaryCopy rows =
        new BinaryCopy(
            "duplicate",
            "upload_id",
            "evidence_offset",
            "evidence_length",
            "record_id",
            "partition_date");
    for (Classification.Duplicate each : found.duplicates()) {
      rows.row()
          .uuid(each.evidence().uploadId())
          .int8(each.evidence().offset())
          .int8(each.evidence().length())
          .uuid(each.of().id())
          .date(each.of().record().partitionDate());
    }
    return rows;
  }
}
