package io.reslip.reconciliation.merchant;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.reslip.reconciliation.cardnumber.NoCardNumber;
import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.problem.Problems;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a contract is to say, as proposed. */
@Schema(name = "ContractTerms", description = "What a contract is to say")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContractTerms(
    @NotBlank @Size(max = 200) @NoCardNumber @Schema(examples = "Corner Bakery", required = true)
        String name,
    @Pattern(regexp = "[0-9]{4}", message = "must have four digits (ISO 18245)")
        @Schema(description = "Merchant category code", examples = "5462")
        @Nullable String mcc,
    @NotEmpty
        @Schema(
            description = "Rails that it may use: CARD, ALIPAY, WECHAT, UNIONPAY_QR",
            examples = "[\"CARD\"]",
            required = true)
        List<@NotNull String> rails,
    @NotEmpty
        @Schema(
            description =
                "Sources that owe a record of each of its card payments: TERMINAL, HOST, SCHEME,"
                    + " TILL; BANK owes a line for each payout",
            examples = "[\"TERMINAL\", \"HOST\", \"SCHEME\", \"TILL\"]",
            required = true)
        List<@NotNull String> legs,
    @Size(max = 50)
        @Schema(
            description =
                "What card payments cost the merchant: the first line for the type of the card, else"
                    + " the one without a type. Left out: fees are not compared")
        @Nullable List<@NotNull Fee> fees,
    @Schema(description = "Left out: amounts are to be equal") @Nullable Tolerance tolerance,
    @Size(max = 200)
        @NoCardNumber
        @Schema(
            description = "Who pays the merchant out, as the bank names it; left out: anyone may",
            examples = "Reslip Acquiring Ltd")
        @Nullable String payer,
    @Size(max = 20)
        @Schema(
            description =
                "Sources that owe a record of an operation of this type, where they are others than"
                    + " legs says",
            examples = "{\"REFUND\": [\"TERMINAL\", \"HOST\"]}")
        @Nullable Map<String, List<@NotNull String>> legsByType) {
  private static final Set<String> TYPES =
      new TreeSet<>(
          List.of(
              "SALE",
              "VOID",
              "REFUND",
              "PREAUTH",
              "PREAUTH_VOID",
              "COMPLETION",
              "COMPLETION_VOID",
              "OFFLINE_SALE",
              "ADJUSTMENT",
              "TIP",
              "INSTALMENT"));
  private static final BigDecimal ALL = BigDecimal.valueOf(100);
  private static final Set<String> RAILS =
      new TreeSet<>(List.of("CARD", "ALIPAY", "WECHAT", "UNIONPAY_QR"));
  private static final Set<String> LEGS =
      EnumSet.of(Source.TERMINAL, Source.HOST, Source.SCHEME, Source.TILL, Source.BANK).stream()
          .map(Source::name)
          .collect(Collectors.toCollection(TreeSet::new));

  /** The contract of this merchant; 400 for names that nobody knows. */
  Contract of(String merchantKey) {
    refuseUnknown("rails", rails, RAILS);
    refuseUnknown("legs", legs, LEGS);
    return new Contract(
        merchantKey,
        name.strip(),
        mcc,
        Set.copyOf(rails),
        legs.stream().map(Source::valueOf).collect(Collectors.toSet()),
        conditions());
  }

  private Conditions conditions() {
    List<Fee> agreed = fees == null ? List.of() : fees;
    for (Fee fee : agreed) {
      refuse(
          fee.percent() == null || fee.percent().signum() < 0 || fee.percent().compareTo(ALL) > 0,
          "percent of a fee must be between 0 and 100.");
      refuse(
          negative(fee.minimum())
              || negative(fee.cap())
              || (fee.minimum() != null && fee.cap() != null && fee.minimum() > fee.cap()),
          "minimum and cap of a fee must not be negative, and the minimum not above the cap.");
    }
    refuse(
        agreed.stream().map(Fee::cardType).distinct().count() < agreed.size(),
        "fees may hold one line for each type of card, and one without.");
    refuse(
        tolerance != null
            && (negative(tolerance.amount())
                || negative(tolerance.cap())
                || (tolerance.percent() != null
                    && (tolerance.percent().signum() < 0
                        || tolerance.percent().compareTo(ALL) > 0))),
        "a tolerance must not be negative, nor above 100 percent.");
    return new Conditions(agreed, tolerance, payer == null ? null : payer.strip(), byType());
  }

  private Map<String, Set<Source>> byType() {
    Map<String, Set<Source>> byType = new TreeMap<>();
    Map<String, List<String>> given = legsByType == null ? Map.of() : legsByType;
    refuseUnknown("legsByType", List.copyOf(given.keySet()), TYPES);
    given.forEach((type, sources) -> {
      refuseUnknown("legsByType", sources, LEGS);
      byType.put(type, sources.stream().map(Source::valueOf).collect(Collectors.toSet()));
    });
    return byType;
  }

  private static boolean negative(@Nullable Long amount) {
    return amount != null && amount < 0;
  }

  private static void refuse(boolean wrong, String words) {
    if (wrong) {
      throw Problems.badRequest("invalid-contract", words);
    }
  }

  private static void refuseUnknown(String field, List<String> given, Set<String> known) {
    for (String one : given) {
      if (!known.contains(one)) {
        throw Problems.badRequest(
            "invalid-contract",
            field + " may hold " + String.join(", ", known) + ", not " + one + ".");
      }
    }
  }
}
