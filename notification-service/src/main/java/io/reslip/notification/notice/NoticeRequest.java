package io.reslip.notification.notice;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.reslip.notification.payment.RestoredPayment;
import io.reslip.notification.proof.ProofClaim;
import io.reslip.notification.recipient.RecipientKind;
import io.reslip.notification.recipient.RecipientRef;
import io.reslip.notification.wording.Language;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told.
 *
 * @param causeId what made the sender tell it; the same cause is told once, for ever
 * @param language null: the recipient's own
 * @param supersedes causeId of the notice that this one corrects
 */
@Schema(name = "NoticeRequest")
record NoticeRequest(
    @Schema(
            description = "What made the sender tell it: the same cause is told once, for ever",
            examples = "repair:5f0c6ab2-8a53-4c3c-9c79-1d6a1f0c7a01:restored")
        @NotNull
        @Pattern(regexp = CAUSE)
        String causeId,
    @NotNull NoticeKind kind,
    @NotNull @Valid RecipientRef recipient,
    @Schema(description = "The recipient's own when left out") @Nullable Language language,
    @NotNull @Valid RestoredPayment data,
    @Schema(description = "With it a proof is made, that anyone who has its code can check") @Valid
        @Nullable ProofClaim proof,
    @Schema(
            description = "causeId of the notice that this one corrects",
            examples = "repair:5f0c6ab2-8a53-4c3c-9c79-1d6a1f0c7a01:restored")
        @Pattern(regexp = CAUSE)
        @Nullable String supersedes) {
  private static final String CAUSE = "[\\x21-\\x7E]{1,200}";

  @AssertTrue(message = "supersedes is for RESTORATION_WITHDRAWN, which must name what it corrects")
  @JsonIgnore
  @Schema(hidden = true)
  boolean isSupersedesFit() {
    if (kind == null) {
      return true;
    }
    boolean corrects = supersedes != null && !supersedes.equals(causeId);
    return kind == NoticeKind.RESTORATION_WITHDRAWN ? corrects : supersedes == null;
  }

  @AssertTrue(message = "data.merchantId must be the merchant that is told")
  @JsonIgnore
  @Schema(hidden = true)
  boolean isMerchantFit() {
    return recipient == null
        || data == null
        || recipient.kind() != RecipientKind.MERCHANT
        || data.merchantId() == null
        || data.merchantId().equals(recipient.id());
  }

  @AssertTrue(message = "proof must speak of the same repair and discrepancy as data")
  @JsonIgnore
  @Schema(hidden = true)
  boolean isProofFit() {
    if (proof == null || data == null || data.repairId() == null || data.discrepancyId() == null) {
      return true;
    }
    return data.repairId().equals(proof.repairId())
        && data.discrepancyId().equals(proof.discrepancyId());
  }
}
