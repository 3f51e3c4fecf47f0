package io.reslip.ingestion.library;

import com.fasterxml.jackson.databind.JsonNode;
import io.reslip.ingestion.layout.ControlTotal;
import io.reslip.ingestion.layout.Item;
import io.reslip.ingestion.record.vocabulary.Source;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a layout makes of a sample. Nothing of it is kept. */
@Schema(name = "LayoutTrial")
record TrialAnswer(
    String layout,
    @Schema(description = "The version in effect; absent for a proposed one")
        @Nullable Integer version,
    Source source,
    Counts counts,
    @Schema(
            description =
                "The first records and attestations, in canonical JSON, each with line, offset and"
                    + " length; card numbers as masks only")
        List<JsonNode> records,
    @Schema(description = "The first of what would go to quarantine") List<TrialReject> rejects,
    @Schema(description = "The totals that the sample tells of itself") List<TrialTotal> controls,
    @Schema(description = "Whether a complete upload of it would be stated as complete")
        boolean statable) {

  /** How many of each were read. */
  @Schema(name = "LayoutTrialCounts")
  record Counts(long read, long records, long attestations, long events, long quarantined) {}

  /** What would go to quarantine. */
  @Schema(name = "LayoutTrialReject")
  record TrialReject(
      @Nullable Long line, long offset, long length, String code, String detail, String excerpt) {

    static TrialReject of(Item.Reject reject) {
      return new TrialReject(
          reject.line(),
          reject.evidence().offset(),
          reject.evidence().length(),
          reject.code().name(),
          reject.detail(),
          reject.excerpt());
    }
  }

  /** A total that the sample tells of itself. */
  @Schema(name = "LayoutTrialTotal")
  record TrialTotal(String name, @Nullable Long told, @Nullable Long found, boolean ties) {

    static TrialTotal of(ControlTotal total) {
      return new TrialTotal(total.name(), total.told(), total.found(), total.ties());
    }
  }
}
