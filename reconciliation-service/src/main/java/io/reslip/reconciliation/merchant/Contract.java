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
 */
public record Contract(
    String merchantKey, String name, @Nullable String mcc, Set<String> rails, Set<Source> legs) {
  public Contract {
    rails = Set.copyOf(rails);
    legs = Set.copyOf(legs);
  }
}
