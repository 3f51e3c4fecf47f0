package io.reslip.reconciliation.matching.payout;

import io.reslip.reconciliation.matching.AbsentLeg;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a payout stands.
 *
 * @param lines the bank's lines that meet it
 * @param absent what is said of the line that is owed and not there; null where it is there, or
 *     nothing is owed
 * @param explanations what could explain a difference, in words: proposed, not matched
 * @param agreedPayer who is to pay by contract; null where anyone may
 */
public record PayoutStanding(
    Payout payout,
    List<BankLine> lines,
    @Nullable AbsentLeg absent,
    List<String> explanations,
    @Nullable String agreedPayer) {
  public PayoutStanding {
    lines = List.copyOf(lines);
    explanations = List.copyOf(explanations);
  }

  /** What was paid less what is owed, in minor units; 0 where nothing was paid. */
  public long differenceMinor() {
    return lines.isEmpty() ? 0 : paidMinor() - payout.netMinor();
  }

  /** What was paid, in minor units. */
  public long paidMinor() {
    return lines.stream().mapToLong(BankLine::amountMinor).sum();
  }

  /** What somebody else paid than the contract says. */
  public List<BankLine> byOthers() {
    return agreedPayer == null
        ? List.of()
        : lines.stream()
            .filter(line -> line.payer() != null && !line.payer().strip().equals(agreedPayer))
            .toList();
  }
}
