package io.reslip.reconciliation.explanation;

import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.HeldRecord.Role;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another record of the same operation, held against the one that is asked about. */
public record Counterpart(
    @Schema(description = "Ingestion's id of it", examples = "0197a1c2-4d1e-7b3a-9a55-0d6f1c2b3a4d")
        String recordId,
    Source source,
    Role role,
    @Schema(description = "What brought it there", examples = "RRN_TERMINAL") String pass,
    List<ComparedField> compared) {}
