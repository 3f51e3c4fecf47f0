package io.reslip.notification.proof;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A proof, checked when it was asked for. Of one that is not genuine nothing but the code is told:
 * altered content is not to be spread under our name.
 *
 * @param genuine whether it is exactly as issued
 * @param superseded set when it no longer stands
 * @param keyVersion version of the key of its HMAC-SHA-256
 */
@Schema(name = "Proof", description = "A proof, checked when it was asked for")
record ProofAnswer(
    @Schema(examples = "7K3M-9QWX-0ABC-D4EF-GH5J-KMNP-QR6S") String code,
    @Schema(description = "Whether it is exactly as issued; if not, its content is not shown")
        boolean genuine,
    @Nullable Instant issuedAt,
    @Schema(description = "There when the restoration no longer stands")
        @Nullable Superseded superseded,
    @Nullable ProofDocument document,
    @Schema(description = "Version of the key of its HMAC-SHA-256", examples = "k1")
        String keyVersion) {

  /** That, when and why a proof no longer stands. */
  @Schema(name = "Superseded")
  record Superseded(Instant at, @Nullable String reason) {}
}
