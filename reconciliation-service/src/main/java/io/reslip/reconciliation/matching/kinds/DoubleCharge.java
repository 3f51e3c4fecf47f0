package io.reslip.reconciliation.matching.kinds;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The cashier swipes again because no answer came, and the cardholder pays twice. Two honest equal
 * payments differ from it: the shop has its own records of both.
 */
public final class DoubleCharge {
  /** Within this time somebody who stands at the till tries again. */
  static final Duration SOON = Duration.ofMinutes(10);

  private DoubleCharge() {}

  /**
   * An approved payment at one terminal.
   *
   * @param amountMinor minor units
   * @param occurredAt null where unknown: such a one is no second payment of another
   * @param cardTokens any common one is the same card
   * @param known the shop has its records of it
   */
  public record Swipe(
      UUID operation,
      String deviceKey,
      @Nullable Long amountMinor,
      @Nullable String currency,
      @Nullable Instant occurredAt,
      Set<String> cardTokens,
      boolean known) {
    public Swipe {
      cardTokens = Set.copyOf(cardTokens);
    }
  }

  /** The payment by which the one was paid once more; the first where there are several. */
  public static Optional<Swipe> again(Swipe one, Collection<Swipe> others) {
    Instant at = one.occurredAt();
    Long amount = one.amountMinor();
    if (one.known() || at == null || amount == null) {
      return Optional.empty();
    }
    return others.stream()
        .filter(Swipe::known)
        .filter(other -> !other.operation().equals(one.operation()))
        .filter(other -> other.deviceKey().equals(one.deviceKey()))
        .filter(other -> amount.equals(other.amountMinor()))
        .filter(other ->
            one.currency() == null
                || other.currency() == null
                || one.currency().equals(other.currency()))
        .filter(other -> other.cardTokens().stream().anyMatch(one.cardTokens()::contains))
        .filter(other -> soonAfter(at, other.occurredAt()))
        .min(Comparator.comparing(DoubleCharge::at).thenComparing(Swipe::operation));
  }

  private static Instant at(Swipe swipe) {
    return swipe.occurredAt() == null ? Instant.MAX : swipe.occurredAt();
  }

  private static boolean soonAfter(Instant first, @Nullable Instant second) {
    return second != null
        && !second.isBefore(first)
        && Duration.between(first, second).compareTo(SOON) <= 0;
  }
}
