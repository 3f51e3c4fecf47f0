package io.reslip.reconciliation.matching.kinds;

import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.Finding.AmountDiff;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Amounts that differ. Clearing and till may tell what is left after a reversal in part. What a
 * till's lines come to is a voice of its own, so that of terminal and till the wrong one is known.
 */
public final class AmountRule {
  private static final int ENOUGH_TO_OUTVOTE = 2;

  private AmountRule() {}

  /** Of an operation whose records are all in one currency. */
  public static Optional<AmountDiff> of(PaymentTold payment) {
    Map<Source, Long> amounts = new EnumMap<>(Source.class);
    Map<Long, List<Source>> voices = new TreeMap<>();
    Long whole = payment.operation().amountMinor();
    Long net = payment.netOf(whole);
    for (Told leg : payment.operation().legs().values()) {
      Long amount = leg.amountMinor();
      if (amount != null) {
        boolean afterReversal = !Objects.equals(net, whole) && amount.equals(net);
        Long compared = afterReversal && whole != null ? whole : amount;
        amounts.put(leg.source(), amount);
        voices.computeIfAbsent(compared, any -> new ArrayList<>()).add(leg.source());
      }
    }
    if (voices.size() < 2) {
      return Optional.empty();
    }
    return Optional.of(
        new AmountDiff(deviating(voices, amounts.size(), lines(payment.operation())), amounts));
  }

  private static @Nullable Long lines(OperationTold operation) {
    Told till = operation.at(Source.TILL);
    return till == null ? null : till.details().linesMinor();
  }

  private static @Nullable Source deviating(
      Map<Long, List<Source>> voices, int sources, @Nullable Long lines) {
    Source alone = null;
    boolean outvoted = false;
    for (Map.Entry<Long, List<Source>> voice : voices.entrySet()) {
      int weight = voice.getValue().size() + (voice.getKey().equals(lines) ? 1 : 0);
      outvoted |= weight >= ENOUGH_TO_OUTVOTE && voice.getValue().size() == sources - 1;
    }
    for (List<Source> like : voices.values()) {
      if (like.size() == 1 && !(sources == 2 && carries(voices, like, lines))) {
        alone = like.getFirst();
      }
    }
    return outvoted ? alone : null;
  }

  /** Of two sources, the one that the till's lines speak for is not the wrong one. */
  private static boolean carries(
      Map<Long, List<Source>> voices, List<Source> like, @Nullable Long lines) {
    return lines != null && like.equals(voices.get(lines));
  }
}
