package io.reslip.ingestion.upload.run;

import io.reslip.ingestion.chunk.ChunkCounts;
import io.reslip.ingestion.copy.BinaryCopy;
import io.reslip.ingestion.upload.run.UploadAnswer.State;
import io.reslip.ingestion.upload.run.UploadTable.Ending;
import java.time.Instant;
import java.util.Objects;

/** Rows of uploads that begin and end in one transaction. */
final class CommittedUploads {
  private CommittedUploads() {}

  /** No rows yet. */
  static BinaryCopy none() {
    return new BinaryCopy(
        "upload",
        "id",
        "state",
        "source",
        "layout",
        "layout_version",
        "merchant_id",
        "terminal_id",
        "merchant_key",
        "device_key",
        "business_date",
        "cycle",
        "complete",
        "sent_by_issuer",
        "sent_by_subject",
        "received_at",
        "ended_at",
        "bytes",
        "fingerprint",
        "sha256",
        "read",
        "accepted",
        "duplicate",
        "conflicting",
        "quarantined",
        "records",
        "controls",
        "stated_complete",
        "not_stated_reason");
  }

  /** Appends an upload that began and ends in the transaction that the rows are sent in. */
  static void append(BinaryCopy rows, UploadHead head, ChunkCounts counts, Ending ending) {
    UploadParameters parameters = head.parameters();
    rows.row()
        .uuid(head.id())
        .text(State.COMMITTED.name())
        .text(parameters.source().name())
        .text(head.layout())
        .int4(Objects.requireNonNull(head.layoutVersion()))
        .text(parameters.merchantId())
        .text(parameters.terminalId())
        .text(head.keys().merchantKey())
        .text(head.keys().deviceKey())
        .date(parameters.businessDate())
        .text(parameters.cycle())
        .bool(parameters.complete())
        .text(head.sender().issuer())
        .text(head.sender().subject())
        .time(head.receivedAt())
        .time(Instant.now())
        .int8(counts.bytes())
        .bytes(ending.fingerprint())
        .bytes(ending.sha256())
        .int8(counts.read())
        .int8(counts.accepted())
        .int8(counts.duplicate())
        .int8(counts.conflicting())
        .int8(counts.quarantined())
        .int8(counts.records())
        .text(ending.controls())
        .bool(ending.stated())
        .text(ending.reason());
  }
}
