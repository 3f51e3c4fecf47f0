package io.reslip.reconciliation.merchant;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * By how much amounts of one payment may differ: the larger of both, and never more than the cap.
 *
 * @param amount minor units
 * @param percent of the amount
 * @param cap minor units
 */
@Schema(
    name = "Tolerance",
    description =
        "By how much amounts of one payment may differ: the larger of amount and percent, never"
            + " more than cap")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Tolerance(
    @Schema(description = "Minor units", examples = "1") @Nullable Long amount,
    @Schema(description = "Of the amount", examples = "0.1") @Nullable BigDecimal percent,
    @Schema(description = "Minor units", examples = "100") @Nullable Long cap) {

  /** Whether a difference may be passed over. */
  public boolean covers(long agreedMinor, long differenceMinor) {
    long allowed = amount == null ? 0 : amount;
    if (percent != null) {
      BigDecimal share = BigDecimal.valueOf(Math.abs(agreedMinor)).multiply(percent);
      allowed =
          Math.max(allowed, share.movePointLeft(2).setScale(0, RoundingMode.DOWN).longValueExact());
    }
    if (cap != null) {
      allowed = Math.min(allowed, cap);
    }
    return Math.abs(differenceMinor) <= allowed;
  }
}
