package io.reslip.reconciliation.merchant;

import io.reslip.reconciliation.intake.Source;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A merchant as callers see it. */
@Schema(name = "Merchant", description = "What is agreed with a merchant")
record MerchantView(
    @Schema(examples = "M1") String merchantId,
    @Schema(examples = "Corner Bakery") String name,
    @Schema(description = "Merchant category code", examples = "5462") @Nullable String mcc,
    @Schema(description = "Rails that it may use", examples = "[\"CARD\"]") List<String> rails,
    @Schema(
            description = "Sources that owe a record of each of its card payments",
            examples = "[\"TERMINAL\", \"HOST\", \"SCHEME\"]")
        List<Source> legs,
    @Schema(description = "What card payments cost the merchant") List<Fee> fees,
    @Schema(description = "By how much amounts may differ") @Nullable Tolerance tolerance,
    @Schema(description = "Who pays the merchant out") @Nullable String payer,
    @Schema(description = "Sources that owe a record of one type, where they are others")
        Map<String, Set<Source>> legsByType,
    @Schema(description = "When the contract last changed", examples = "2026-06-15T02:00:00Z")
        Instant changedAt) {

  static MerchantView of(Contract contract, Instant changedAt) {
    return new MerchantView(
        contract.merchantKey(),
        contract.name(),
        contract.mcc(),
        contract.rails().stream().sorted().toList(),
        contract.legs().stream().sorted().toList(),
        contract.conditions().fees(),
        contract.conditions().tolerance(),
        contract.conditions().payer(),
        contract.conditions().legs(),
        changedAt);
  }
}
