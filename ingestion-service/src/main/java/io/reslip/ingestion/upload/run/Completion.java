package io.reslip.ingestion.upload.run;

import io.reslip.ingestion.chunk.ChunkCounts;
import io.reslip.ingestion.chunk.Facts;
import io.reslip.ingestion.layout.ControlTotal;
import io.reslip.ingestion.store.DerivedId;
import io.reslip.ingestion.store.RecordJson;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether it is stated that a source has delivered all it has: when the sender says so, nothing is
 * in quarantine, and the totals that the upload tells of itself tie.
 *
 * @param stated null where the sender did not say so
 * @param reason why not
 */
record Completion(@Nullable Boolean stated, @Nullable String reason) {

  static Completion of(UploadParameters parameters, ChunkCounts all, List<ControlTotal> controls) {
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
    String untied =
        controls.stream()
            .filter(each -> !each.ties())
            .map(Completion::untied)
            .collect(Collectors.joining("; "));
    if (!untied.isEmpty()) {
      return new Completion(
          false,
          "The totals that it tells of itself do not tie with what was read: " + untied + ".");
    }
    return new Completion(true, null);
  }

  private static String untied(ControlTotal total) {
    return total.name()
        + (total.told() == null ? " is not told" : " is told as " + total.told())
        + (total.found() == null ? " and cannot be summed" : ", found " + total.found());
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
