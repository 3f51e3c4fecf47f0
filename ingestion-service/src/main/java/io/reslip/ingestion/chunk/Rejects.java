package io.reslip.ingestion.chunk;

import io.reslip.ingestion.copy.BinaryCopy;
import io.reslip.ingestion.layout.Item.Reject;
import java.util.UUID;

/** Rows of the quarantine. */
final class Rejects {

  private Rejects() {}

  static BinaryCopy rows() {
    return new BinaryCopy(
        "reject",
        "upload_id",
        "ordinal",
        "evidence_offset",
        "evidence_length",
        "line",
        "code",
        "detail",
        "excerpt");
  }

  static void append(BinaryCopy rows, UUID uploadId, long ordinal, Reject reject) {
    rows.row()
        .uuid(uploadId)
        .int8(ordinal)
        .int8(reject.evidence().offset())
        .int8(reject.evidence().length())
        .int8(reject.line())
        .text(reject.code().name())
        .text(reject.detail())
        .text(reject.excerpt());
  }
}
