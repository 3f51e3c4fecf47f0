package io.reslip.ingestion.upload.run;

import io.reslip.ingestion.chunk.ChunkCounts;
import io.reslip.ingestion.chunk.Facts;
import io.reslip.ingestion.store.DerivedId;
import io.reslip.ingestion.store.RecordJson;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether it is stated that a source has delivered all it has: when the sender says so, and nothing
 * is in quarantine.
 *
 * @param stated null where the sender did not say so
 * @param reason why not
 */
record Completion(@Nullable Boolean stated, @Nullable String reason) {

  static Completion of(UploadParameters parameters, ChunkCounts all) {
    if (!parameters.complete()) {
      return new Completion(null, null);
    }
    if (all.quarantined() > 0) {
      return new Completion(
          false,
          all.quarantined()
              + " of "
              + all.read()
              + " read are in quarantine, and may be records: correct them and send it again.");
    }
    return new Completion(true, null);
  }

  void tell(UploadHead head, ChunkCounts all, byte[] sha256, Facts facts) {
    if (!Boolean.TRUE.equals(stated)) {
      return;
    }
    UploadParameters parameters = head.parameters();
    LocalDate day =
        UploadParameters.cycleDate(parameters.cycle())
            .orElseGet(() -> Objects.requireNonNull(parameters.businessDate()));
    byte[] members =
        RecordJson.object(json -> {
          json.writeStringField("source", parameters.source().name());
          RecordJson.keys(json, head.keys());
          json.writeStringField("businessDate", day.toString());
          RecordJson.text(json, "cycle", parameters.cycle());
          json.writeStringField("uploadId", head.id().toString());
          json.writeNumberField("records", all.records());
          json.writeStringField("sha256", HexFormat.of().formatHex(sha256));
        });
    facts.other("SOURCE_COMPLETE", DerivedId.of("SOURCE_COMPLETE", head.id()), members);
  }
}
