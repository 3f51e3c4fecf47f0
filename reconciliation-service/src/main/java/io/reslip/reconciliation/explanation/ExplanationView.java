package io.reslip.reconciliation.explanation;

import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.HeldRecord.Role;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a record is where it is. */
public record ExplanationView(
    @Schema(description = "Ingestion's id of it", examples = "0197a1c2-4d1e-7b3a-9a55-0d6f1c2b3a4d")
        UUID recordId,
    Source source,
    @Schema(examples = "0197a1c2-4d1e-7b3a-9a55-0d6f1c2b3a4d") UUID transactionId,
    @Schema(examples = "0197a1c2-4d1e-7b3a-9a55-0d6f1c2b3a4d") UUID operationId,
    Role role,
    @Schema(description = "The matching pass that brought it there", examples = "RRN_TERMINAL")
        String pass,
    @Schema(examples = "Its terminal and retrieval reference number are those of the others.")
        String words,
    @Schema(description = "The other records of its operation") List<Counterpart> counterparts,
    @Schema(description = "Operations that it might have belonged to, the likeliest first")
        List<NearMiss> nearMisses) {}
