package io.reslip.ingestion.upload.run;

import io.reslip.ingestion.chunk.ChunkCounts;
import io.reslip.ingestion.record.vocabulary.Source;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of an upload.
 *
 * @param sha256 of the decoded bytes after card data was overwritten; hexadecimal
 * @param completeness only where the sender said that it is complete
 */
public record UploadAnswer(
    UUID id,
    @Nullable String sha256,
    Source source,
    @Nullable String layout,
    State state,
    Counts counts,
    @Nullable Completeness completeness) {

  static UploadAnswer committed(
      UploadHead head, ChunkCounts all, byte[] sha256, Completion completion) {
    Boolean stated = completion.stated();
    return new UploadAnswer(
        head.id(),
        HexFormat.of().formatHex(sha256),
        head.parameters().source(),
        head.layout(),
        State.COMMITTED,
        new Counts(
            all.read(), all.accepted(), all.duplicate(), all.conflicting(), all.quarantined()),
        stated == null ? null : new Completeness(stated, completion.reason()));
  }

  /** How far an upload is. */
  public enum State {
    /** Chunks are being committed. */
    RECEIVING,
    /** All of it is on disk. */
    COMMITTED,
    /** It ended before; what came stays. */
    ABORTED
  }

  /** {@code read = accepted + duplicate + conflicting + quarantined}. */
  public record Counts(
      long read, long accepted, long duplicate, long conflicting, long quarantined) {}

  /**
   * Whether it was stated that the source has delivered all it has.
   *
   * @param reason why not
   */
  public record Completeness(
      @Schema(description = "Whether SOURCE_COMPLETE is in the feed") boolean stated,
      @Nullable String reason) {}
}
