package io.reslip.reconciliation.merchant;

import io.reslip.reconciliation.intake.Source;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is agreed with a merchant.
 *
 * @param mcc merchant category code
 * @param rails names of the rails that it may use
 * @param legs sources that owe a record of each of its card payments
 * @param conditions what it says of money
 */
public record Contract(
    String merchantKey,
    String name,
    @Nullable String mcc,
    Set<String> rails,
    Set<Source> legs,
    Conditions conditions) {

  public Contract {
    rails = Set.copyOf(rails);
    legs = Set.copyOf(legs);
  }

  /** One that says nothing of money. */
  public Contract(
      String merchantKey, String name, @Nullable String mcc, Set<String> rails, Set<Source> legs) {
    this(merchantKey, name, mcc, rails, legs, Conditions.NONE);
  }

  /** Sources that owe a record of an operation of this type. */
  public Set<Source> legs(String type) {
    return conditions.legs().getOrDefault(type, legs);
  }
}
