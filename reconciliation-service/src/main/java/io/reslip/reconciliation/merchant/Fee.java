package io.reslip.reconciliation.merchant;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a card payment costs the merchant. All amounts are minor units of the payment's currency.
 *
 * @param cardType which cards it is for; null for all that no other line is for
 * @param percent of the amount, exact
 * @param minimum the least fee
 * @param cap the greatest fee
 */
@Schema(name = "Fee", description = "What a card payment costs the merchant; minor units")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fee(
    @Schema(description = "Which cards it is for; left out: all others", examples = "DEBIT")
        @Nullable String cardType,
    @Schema(description = "Of the amount, exact", examples = "0.6", required = true)
        BigDecimal percent,
    @Schema(description = "The least fee", examples = "8") @Nullable Long minimum,
    @Schema(description = "The greatest fee", examples = "2000") @Nullable Long cap) {

  /** The fee for this amount, rounded half up to whole minor units. */
  public long of(long amountMinor) {
    BigDecimal exact = BigDecimal.valueOf(amountMinor).multiply(percent).movePointLeft(2);
    long fee = exact.setScale(0, RoundingMode.HALF_UP).longValueExact();
    if (minimum != null && fee < minimum) {
      fee = minimum;
    }
    return cap != null && fee > cap ? cap : fee;
  }
}
