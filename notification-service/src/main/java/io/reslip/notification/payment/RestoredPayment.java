package io.reslip.notification.payment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The payment whose record was restored, as the sender knows it: the {@code data} of a notice. What
 * is unknown is absent.
 *
 * @param restored source whose record was missing
 * @param amount minor units of the currency
 * @param cardMask first six digits at most, stars, last four; never more
 * @param reason why it was withdrawn, in the sender's words
 */
@Schema(
    name = "RestoredPayment",
    description = "The payment that the notice is about; what is unknown is absent")
public record RestoredPayment(
    @Schema(examples = "M1") @NotNull @Size(min = 1, max = 128) @Pattern(regexp = Text.PLAIN)
        String merchantId,
    @Schema(examples = "Corner Shop") @Size(max = 200) @Pattern(regexp = Text.PLAIN)
        @Nullable String merchantName,
    @Schema(examples = "T0001") @Size(max = 128) @Pattern(regexp = Text.PLAIN)
        @Nullable String terminalId,
    @Schema(description = "Source whose record was missing", examples = "TERMINAL")
        @NotNull
        @Pattern(regexp = Text.CODE)
        String restored,
    @Schema(examples = "SALE") @NotNull @Pattern(regexp = Text.CODE) String type,
    @Schema(description = "Minor units of the currency", examples = "12800")
        @NotNull
        @PositiveOrZero
        Long amount,
    @Schema(description = "ISO 4217", examples = "CNY") @NotNull @Pattern(regexp = "[A-Z]{3}")
        String currency,
    @Schema(examples = "2026-06-15T14:03:22+08:00") @Nullable Instant occurredAt,
    @Schema(description = "The acquirer's day", examples = "2026-06-15")
        @Nullable LocalDate businessDate,
    @Schema(examples = "000012") @Size(max = 128) @Pattern(regexp = Text.PLAIN)
        @Nullable String batch,
    @Schema(examples = "004711") @Size(max = 128) @Pattern(regexp = Text.PLAIN)
        @Nullable String stan,
    @Schema(examples = "061514032201") @Size(max = 128) @Pattern(regexp = Text.PLAIN)
        @Nullable String rrn,
    @Schema(description = "First six, stars, last four", examples = "622848******0005")
        @Pattern(regexp = CARD_MASK, message = "must be a masked card: 622848******0005")
        @Nullable String cardMask,
    @Schema(examples = "5f0c6ab2-8a53-4c3c-9c79-1d6a1f0c7a01")
        @NotNull
        @Size(min = 1, max = 128)
        @Pattern(regexp = Text.PLAIN)
        String repairId,
    @Schema(examples = "0b9a1f6e-54f0-4f6e-8f5e-2f1f6f0c7a02")
        @NotNull
        @Size(min = 1, max = 128)
        @Pattern(regexp = Text.PLAIN)
        String discrepancyId,
    @Schema(description = "Why it was withdrawn") @Size(max = 2000) @Pattern(regexp = Text.PLAIN)
        @Nullable String reason) {

  /** At most the first six and the last four digits. */
  public static final String CARD_MASK = "[0-9*]{0,6}\\*{0,9}[0-9*]{0,4}";

  @AssertTrue(message = "currency must be one of ISO 4217")
  @JsonIgnore
  @Schema(hidden = true)
  boolean isCurrencyKnown() {
    return currency == null
        || Currency.getAvailableCurrencies().stream()
            .anyMatch(known -> known.getCurrencyCode().equals(currency));
  }
}
