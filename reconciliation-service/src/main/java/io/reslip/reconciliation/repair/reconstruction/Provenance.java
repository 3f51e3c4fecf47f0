package io.reslip.reconciliation.repair.reconstruction;

import io.reslip.reconciliation.intake.Source;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The evidence that one restored field stands on.
 *
 * @param field canonical name; of a nested one with its path, as {@code original.stan}
 * @param member the file within an archive
 * @param offset of the record's bytes in the decoded upload
 * @param length of the record's bytes
 */
@Schema(name = "FieldProvenance", description = "The evidence that one restored field stands on")
public record Provenance(
    @Schema(examples = "rrn") String field,
    Source source,
    String recordId,
    String uploadId,
    @Nullable String member,
    @Schema(description = "In the decoded bytes of the upload") long offset,
    long length,
    Rule rule,
    Certainty certainty) {}
