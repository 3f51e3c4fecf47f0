package io.reslip.ingestion.upload.view;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A piece of an upload in quarantine. */
@Schema(name = "Reject", description = "A piece of an upload that could not be read: in quarantine")
record RejectView(
    @Schema(description = "Number among all that was read of the upload, from 1") long ordinal,
    @Schema(description = "First byte in the decoded upload") long offset,
    @Schema(description = "In bytes") long length,
    @Schema(description = "Number of its first line, from 1, in layouts that have lines")
        @Nullable Long line,
    @Schema(description = "Why", examples = "FIELD_INVALID") String code,
    @Schema(description = "What is wrong and where", examples = "amount must be a whole number")
        String detail,
    @Schema(description = "Its first bytes, card data masked; binary in hexadecimal")
        String excerpt) {}
