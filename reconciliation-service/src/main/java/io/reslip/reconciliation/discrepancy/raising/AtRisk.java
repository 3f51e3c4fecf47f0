package io.reslip.reconciliation.discrepancy.raising;

import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.Finding.AmountDiff;
import io.reslip.reconciliation.matching.Finding.StatusDiff;
import io.reslip.reconciliation.matching.JudgedOperation;
import io.reslip.reconciliation.matching.Outcome;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may be lost if nobody does anything, in minor units. Positive: the merchant or the acquirer
 * would go without money that is theirs. Negative: they would keep money that is the cardholder's.
 * Zero: no money hangs on it. Null: unknown, so whoever decides treats it as if there were some.
 */
final class AtRisk {
  /** Types that move money to the cardholder. */
  private static final Set<String> CREDITS =
      Set.of("VOID", "REFUND", "REVERSAL", "PREAUTH_VOID", "COMPLETION_VOID", "CHARGEBACK");

  private AtRisk() {}

  /** A record is not there, or not placed: the payment may not be settled. */
  static @Nullable Long absent(JudgedOperation operation) {
    return signed(operation, operation.amountMinor());
  }

  /** The same, of a source: what the shop never got is the cardholder's. */
  static @Nullable Long missing(JudgedOperation operation, Source source) {
    boolean shop = source == Source.TERMINAL || source == Source.TILL;
    return shop && operation.outcome() == Outcome.NOT_COMPLETED
        ? twice(operation)
        : absent(operation);
  }

  /** Was it refused to the shop and approved all the same, the cardholder pays for nothing. */
  static @Nullable Long status(JudgedOperation operation, StatusDiff found) {
    boolean refusedInShop = refused(found, Source.TERMINAL) || refused(found, Source.TILL);
    return refusedInShop && !refused(found, Source.HOST) ? twice(operation) : absent(operation);
  }

  private static boolean refused(StatusDiff found, Source source) {
    String result = found.results().get(source);
    return result != null && !result.equals("APPROVED");
  }

  /** It moved though it had been taken back. */
  static @Nullable Long takenBack(JudgedOperation operation, long amountMinor) {
    return signed(operation, -amountMinor);
  }

  /** A record is there twice: the payment may be settled twice, to the cardholder's cost. */
  static @Nullable Long twice(JudgedOperation operation) {
    Long amount = operation.amountMinor();
    return amount == null ? signed(operation, null) : signed(operation, -amount);
  }

  /**
   * Settled by the deviating source, the difference would be lost; where none can be told to
   * deviate, the whole spread, as a loss.
   */
  static @Nullable Long difference(JudgedOperation operation, AmountDiff amounts) {
    if (amounts.amountsMinor().isEmpty()) {
      return signed(operation, null);
    }
    Long deviating =
        amounts.deviating() == null ? null : amounts.amountsMinor().get(amounts.deviating());
    Long agreed = operation.amountMinor();
    if (deviating == null || agreed == null) {
      long spread =
          Collections.max(amounts.amountsMinor().values())
              - Collections.min(amounts.amountsMinor().values());
      return declined(operation) ? 0L : (Long) spread;
    }
    return signed(operation, agreed - deviating);
  }

  private static @Nullable Long signed(JudgedOperation operation, @Nullable Long amount) {
    if (declined(operation)) {
      return 0L;
    }
    if (amount == null) {
      return null;
    }
    return CREDITS.contains(operation.type()) ? -amount : amount;
  }

  private static boolean declined(JudgedOperation operation) {
    return operation.result().equals("DECLINED");
  }
}
