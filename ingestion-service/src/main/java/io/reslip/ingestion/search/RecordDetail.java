package io.reslip.ingestion.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A record and what else was told of it. */
@Schema(name = "RecordDetail", description = "A record and what else was told of it")
record RecordDetail(
    @Schema(ref = "#/components/schemas/CanonicalRecord") JsonNode record,
    @Schema(description = "The record of the same identity that this one contradicts")
        @Nullable UUID conflictOf,
    @Schema(description = "Records of the same identity that contradict this one")
        List<UUID> conflicts,
    @Schema(description = "Where else it was told with the same content") List<Told> duplicates,
    @Schema(description = "Thinner accounts of it") List<JsonNode> attestations) {

  /** A place in an upload. */
  @Schema(name = "Told")
  record Told(
      UUID uploadId,
      @Schema(description = "First byte in the decoded upload") long offset,
      @Schema(description = "In bytes") long length) {}
}
