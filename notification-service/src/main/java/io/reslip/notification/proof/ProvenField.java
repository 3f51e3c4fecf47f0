package io.reslip.notification.proof;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import io.reslip.notification.payment.RestoredPayment;
import io.reslip.notification.payment.Text;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One field of the restored record, and the bytes that it stands on.
 *
 * @param member the file within an archive
 * @param recordId the record that these bytes are
 * @param sha256 of the upload's evidence as kept, that is redacted; hex
 * @param offset of the evidence in the upload's decoded bytes
 * @param length in bytes
 * @param certainty a share from 0 to 1, or a word
 */
@Schema(name = "ProvenField", description = "One restored field, and the bytes that it stands on")
public record ProvenField(
    @Schema(examples = "amount")
        @NotNull
        @Size(min = 1, max = 128)
        @Pattern(regexp = NO_CARD, message = "card data is not accepted: send cardMask only")
        String field,
    @Schema(implementation = Object.class, examples = "12800") @Nullable JsonNode value,
    @Schema(description = "Source of the evidence", examples = "HOST") @Pattern(regexp = Text.CODE)
        @Nullable String source,
    @Schema(examples = "8a1c7e0e-3c55-4a39-8e35-6c1e5a0c7a03")
        @Size(max = 128)
        @Pattern(regexp = Text.PLAIN)
        @Nullable String uploadId,
    @Schema(description = "The file within an archive")
        @Size(max = 255)
        @Pattern(regexp = Text.PLAIN)
        @Nullable String member,
    @Schema(
            description = "The record that these bytes are",
            examples = "018f2d0a-1b2c-7d3e-8f40-5a6b7c8d9e0f")
        @Size(max = 128)
        @Pattern(regexp = Text.PLAIN)
        @Nullable String recordId,
    @Schema(
            description = "SHA-256 of the upload's evidence as kept",
            examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        @Pattern(regexp = "[0-9a-f]{64}")
        @Nullable String sha256,
    @Schema(examples = "1024") @PositiveOrZero @Nullable Long offset,
    @Schema(examples = "131") @PositiveOrZero @Nullable Long length,
    @Schema(description = "How the value was found", examples = "AS_STATED")
        @Size(max = 128)
        @Pattern(regexp = Text.PLAIN)
        @Nullable String rule,
    @Schema(
            implementation = Object.class,
            description = "A share from 0 to 1, or a word",
            examples = "CORROBORATED")
        @Nullable JsonNode certainty) {

  /** Names under which card data would come. */
  private static final String NO_CARD =
      "(?i)(?!(card|pan|cardnumber|cardtokens?|track[123]?|trackdata|cvv2?|cvc2?|pin|pinblock)$)"
          + "[^\\p{Cntrl}]*";

  @AssertTrue(message = "cardMask must be masked: 622848******0005")
  @JsonIgnore
  @Schema(hidden = true)
  boolean isCardMasked() {
    return value == null
        || !"cardMask".equals(field)
        || value.asText().matches(RestoredPayment.CARD_MASK);
  }
}
