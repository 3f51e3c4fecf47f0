package io.reslip.reconciliation.explanation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that two records tell. */
public record ComparedField(
    @Schema(description = "The canonical name", examples = "rrn") String name,
    @Schema(examples = "616612345678") @Nullable String mine,
    @Schema(examples = "616612345679") @Nullable String theirs,
    Agreement agreement) {}
