package io.reslip.reconciliation.merchant;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.reslip.reconciliation.intake.Source;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a contract says beside its legs.
 *
 * @param fees what card payments cost the merchant; empty where nothing is agreed
 * @param tolerance null where amounts are to be equal
 * @param payer who pays the merchant out; null where anyone may
 * @param legs sources that owe a record of an operation of this type, where they are others than of
 *     all types
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Conditions(
    List<Fee> fees,
    @Nullable Tolerance tolerance,
    @Nullable String payer,
    Map<String, Set<Source>> legs) {

  /** Nothing is agreed. */
  public static final Conditions NONE = new Conditions(List.of(), null, null, Map.of());

  public Conditions {
    fees = fees == null ? List.of() : List.copyOf(fees);
    legs = legs == null ? Map.of() : Map.copyOf(legs);
  }

  /**
   * The fee that is agreed, in minor units; empty where nothing is, or where it hangs on a type of
   * card that is not told.
   */
  public Optional<Long> fee(long amountMinor, @Nullable String cardType) {
    Optional<Fee> own =
        fees.stream()
            .filter(fee -> fee.cardType() != null && fee.cardType().equals(cardType))
            .findFirst();
    if (own.isPresent()) {
      return own.map(fee -> fee.of(amountMinor));
    }
    if (cardType == null) {
      List<Long> possible = fees.stream().map(fee -> fee.of(amountMinor)).distinct().toList();
      return possible.size() == 1 ? Optional.of(possible.getFirst()) : Optional.empty();
    }
    return fees.stream()
        .filter(fee -> Objects.isNull(fee.cardType()))
        .findFirst()
        .map(fee -> fee.of(amountMinor));
  }
}
