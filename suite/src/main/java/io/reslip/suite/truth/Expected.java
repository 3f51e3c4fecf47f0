package io.reslip.suite.truth;

import io.reslip.suite.fleet.model.Source;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A discrepancy that is to be found, and what is to be said of it at the end. Null is not to be
 * checked, since the discrepancy is not about one payment.
 *
 * @param source the absent, deviating or late one
 * @param amountMinor the true amount
 * @param verdict what is said of an absent record in the end
 * @param restorable whether the shop's own records show that the payment was completed, so that the
 *     lost record can be restored
 * @param facts what is true of the payment, by the names of the canonical record; empty where
 *     nothing is restored
 */
public record Expected(
    Kind kind,
    Source source,
    @Nullable String merchantId,
    @Nullable String terminalId,
    @Nullable String type,
    @Nullable String batch,
    @Nullable String stan,
    @Nullable String rrn,
    @Nullable Long amountMinor,
    @Nullable String verdict,
    @Nullable String outcome,
    boolean restorable,
    Map<String, String> facts) {

  /** Copies what it is given. */
  public Expected {
    facts = Map.copyOf(facts);
  }
}
