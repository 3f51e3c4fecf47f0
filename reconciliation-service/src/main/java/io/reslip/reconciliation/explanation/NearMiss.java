package io.reslip.reconciliation.explanation;

import io.reslip.reconciliation.intake.Source;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An operation that lacks a record of this source, and is much like the one that is asked about.
 */
public record NearMiss(
    @Schema(examples = "0197a1c2-4d1e-7b3a-9a55-0d6f1c2b3a4d") UUID transactionId,
    @Schema(examples = "0197a1c2-4d1e-7b3a-9a55-0d6f1c2b3a4d") UUID operationId,
    @Schema(description = "Who has a record of it") Set<Source> sources,
    @Schema(description = "What spoke against it; with nothing here, no key was common")
        List<ComparedField> against,
    List<ComparedField> compared) {}
