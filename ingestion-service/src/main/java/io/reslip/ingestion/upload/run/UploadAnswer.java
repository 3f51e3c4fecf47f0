package io.reslip.ingestion.upload.run;

import io.reslip.ingestion.chunk.ChunkCounts;
import io.reslip.ingestion.layout.ControlTotal;
import io.reslip.ingestion.record.vocabulary.Source;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of an upload.
 *
 * @param sha256 of the decoded bytes after card data was overwritten; hexadecimal
 * @param layoutVersion of the layout that read it
 * @param controls the totals that the upload tells of itself; only where it tells some, and when it
 *     is committed
 * @param completeness only where the sender said that it is complete
 */
public record UploadAnswer(
    UUID id,
    @Nullable String sha256,
    Source source,
    @Nullable String layout,
    @Nullable Integer layoutVersion,
    State state,
    Counts counts,
    @Nullable List<Control> controls,
    @Nullable Completeness completeness) {

  static UploadAnswer committed(
      UploadHead head,
      ChunkCounts all,
      byte[] sha256,
      List<ControlTotal> controls,
      Completion completion) {
    Boolean stated = completion.stated();
    return new UploadAnswer(
        head.id(),
        HexFormat.of().formatHex(sha256),
        head.parameters().source(),
        head.layout(),
        head.layoutVersion(),
        State.COMMITTED,
        new Counts(
            all.read(), all.accepted(), all.duplicate(), all.conflicting(), all.quarantined()),
        controls.isEmpty() ? null : controls.stream().map(Control::of).toList(),
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
   * A total that the upload tells of itself.
   *
   * @param name what is counted or summed
   * @param told what the upload says; absent where it should say it and does not
   * @param found the same of what was read
   * @param ties whether both are the same
   */
  @Schema(name = "ControlTotal")
  public record Control(
      String name,
      @Schema(description = "What the upload says, amounts in minor units") @Nullable Long told,
      @Schema(description = "The same of what was read") @Nullable Long found,
      boolean ties) {

    static Control of(ControlTotal total) {
      return new Control(total.name(), total.told(), total.found(), total.ties());
    }
  }

  /**
   * Whether it was stated that the source has delivered all it has.
   *
   * @param reason why not
   */
  public record Completeness(
      @Schema(description = "Whether SOURCE_COMPLETE is in the feed") boolean stated,
      @Nullable String reason) {}
}
