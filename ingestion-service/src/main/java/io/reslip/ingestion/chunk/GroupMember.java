package io.reslip.ingestion.chunk;

import io.reslip.ingestion.copy.BinaryCopy;
import io.reslip.ingestion.store.RecordRow;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * A whole upload that waits for its group.
 *
 * @param sealed its evidence
 * @param committed whether it was committed with its group; false when it has to be written alone
 */
record GroupMember(
    ChunkSession session,
    Chunk chunk,
    ChunkRows rows,
    BinaryCopy sealed,
    WholeUpload upload,
    CompletableFuture<Boolean> committed) {

  List<RecordRow> records() {
    return rows.records().came();
  }

  /** What would collide with another's of the same id. */
  Stream<UUID> ids() {
    return Stream.concat(
        records().stream().map(RecordRow::id), rows.events().stream().map(EventRow::id));
  }

  int items() {
    return chunk.items().size();
  }

  /** Its counts, when nothing of it was known before. */
  ChunkCounts counts() {
    return new ChunkCounts(
        items(),
        records().size() + rows.events().size(),
        0,
        0,
        rows.quarantined(),
        records().size(),
        chunk.pieces().stream().mapToLong(piece -> piece.bytes().length).sum());
  }
}
