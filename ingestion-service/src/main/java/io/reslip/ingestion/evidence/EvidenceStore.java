package io.reslip.ingestion.evidence;

import com.github.luben.zstd.Zstd;
import io.reslip.ingestion.cardholder.ByteRange;
import io.reslip.ingestion.copy.BinaryCopy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Keeps and opens the evidence of uploads. */
@Singleton
public class EvidenceStore {
  private static final int COMPRESSION_LEVEL = 1;

  private final Jdbi jdbi;
  private final EvidenceKeys keys;

  EvidenceStore(Jdbi jdbi, EvidenceKeys keys) {
    this.jdbi = jdbi;
    this.keys = keys;
  }

  /**
   * Compresses and seals pieces; they are ready to be sent to the database, also more than once.
   */
  public BinaryCopy seal(UploadKey key, List<PlainPiece> pieces) {
    BinaryCopy rows = rows();
    for (PlainPiece piece : pieces) {
      byte[] compressed = Zstd.compress(piece.bytes(), COMPRESSION_LEVEL);
      rows.row()
          .uuid(key.uploadId())
          .int8(piece.offset())
          .int4(piece.bytes().length)
          .bytes(Redactions.encode(piece.offset(), piece.redactions()))
          .bytes(key.seal(piece.offset(), compressed));
    }
    return rows;
  }

  /** Rows for pieces, of any upload. */
  public static BinaryCopy rows() {
    return new BinaryCopy(
        "evidence", "upload_id", "start_offset", "length", "redactions", "sealed");
  }

  /** Keeps wrapped data keys; in the transaction of their uploads' first pieces. */
  public void keep(Connection connection, Collection<UploadKey> keysOfUploads) throws SQLException {
    BinaryCopy rows = new BinaryCopy("evidence_key", "upload_id", "key_version", "wrapped");
    for (UploadKey key : keysOfUploads) {
      rows.row().uuid(key.uploadId()).text(key.version()).bytes(key.wrapped());
    }
    rows.send(connection);
  }

  /**
   * Writes a range of an upload's redacted bytes, as far as they are held. No connection is held
   * while writing.
   *
   * @throws IllegalStateException when a piece does not open
   */
  public void copy(UUID uploadId, ByteRange range, OutputStream out) throws IOException {
    Optional<UploadKey> key = key(uploadId);
    long at = range.offset();
    while (key.isPresent() && at < range.end()) {
      Optional<HeldPiece> held = piece(uploadId, at);
      if (held.isEmpty()) {
        return;
      }
      byte[] plain = held.get().open(key.get());
      int from = Math.toIntExact(at - held.get().offset());
      int length = (int) Math.min(plain.length - from, range.end() - at);
      out.write(plain, from, length);
      at += length;
    }
  }

  /** What was overwritten within a range, ascending, as offsets in the decoded upload. */
  public List<ByteRange> redactions(UUID uploadId, ByteRange range) {
    List<ByteRange> found = new ArrayList<>();
    jdbi.useHandle(sql ->
        sql.createQuery(
                """
                SELECT start_offset, redactions FROM evidence
                WHERE upload_id = :upload AND start_offset < :end AND start_offset + length > :before
                ORDER BY start_offset\
                """)
            .bind("upload", uploadId)
            // A range may begin in one piece and end in the next.
            .bind("before", range.offset() - EvidenceBuffer.PIECE_BYTES)
            .bind("end", range.end())
            .map((row, context) -> Redactions.decode(row.getLong(1), row.getBytes(2)))
            .forEach(found::addAll));
    found.removeIf(each -> each.end() <= range.offset() || each.offset() >= range.end());
    return found;
  }

  private record HeldPiece(long offset, int length, byte[] sealed) {
    byte[] open(UploadKey key) {
      return Zstd.decompress(key.open(offset, sealed), length);
    }
  }

  private Optional<HeldPiece> piece(UUID uploadId, long at) {
    return jdbi.withHandle(sql ->
        sql.createQuery(
                """
                SELECT start_offset, length, sealed FROM evidence
                WHERE upload_id = :upload AND start_offset <= :at AND start_offset + length > :at
                ORDER BY start_offset DESC LIMIT 1\
                """)
            .bind("upload", uploadId)
            .bind("at", at)
            .map((row, context) -> new HeldPiece(row.getLong(1), row.getInt(2), row.getBytes(3)))
            .findOne());
  }

  private Optional<UploadKey> key(UUID uploadId) {
    return jdbi.withHandle(sql ->
        sql.createQuery("SELECT key_version, wrapped FROM evidence_key WHERE upload_id = :upload")
            .bind("upload", uploadId)
            .map((row, context) -> keys.unwrap(uploadId, row.getString(1), row.getBytes(2)))
            .findOne());
  }
}
