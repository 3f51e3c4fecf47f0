package io.reslip.notification.proof;

import io.reslip.notification.payment.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a proof is to say of a restoration, as the sender of the notice states it.
 *
 * @param restored source whose record was missing
 * @param approvedBy subjects of those who approved, in order
 * @param approvedAt when each did, in the same order
 * @param auditHead hex: the last MAC of the audit chain when the proof was asked for
 */
@Schema(name = "ProofClaim", description = "What the proof is to say of the restoration")
public record ProofClaim(
    @NotNull @Size(min = 1, max = 128) @Pattern(regexp = Text.PLAIN) String repairId,
    @NotNull @Size(min = 1, max = 128) @Pattern(regexp = Text.PLAIN) String discrepancyId,
    @Size(max = 128) @Pattern(regexp = Text.PLAIN) @Nullable String transactionId,
    @Schema(examples = "TERMINAL") @NotNull @Pattern(regexp = Text.CODE) String restored,
    @NotEmpty @Size(max = 200) List<@NotNull @Valid ProvenField> fields,
    @Schema(examples = "[\"approver\", \"approver-2\"]") @NotEmpty @Size(max = 10)
        List<@NotNull @Size(max = 255) @Pattern(regexp = Text.PLAIN) String> approvedBy,
    @Schema(examples = "[\"2026-06-17T02:10:00Z\", \"2026-06-17T02:12:30Z\"]")
        @NotNull
        @Size(max = 10)
        List<@NotNull Instant> approvedAt,
    @Schema(examples = "2026-06-17T02:12:31Z") @NotNull Instant restoredAt,
    @Schema(description = "Hex: the last MAC of the audit chain")
        @Pattern(regexp = "[0-9a-fA-F]{0,128}")
        @Nullable String auditHead) {}
