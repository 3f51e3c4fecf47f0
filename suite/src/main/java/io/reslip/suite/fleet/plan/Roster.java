package io.reslip.suite.fleet.plan;

import io.reslip.suite.fleet.model.Digits;
import io.reslip.suite.fleet.model.Merchant;
import io.reslip.suite.fleet.model.Terminal;
import java.util.ArrayList;
import java.util.List;

/** Merchants and their terminals. */
public final class Roster {
  private static final int TERMINALS_OF_A_MERCHANT = 4;
  private static final int MOST_FREQUENT_FIRST_STAN = 900_000;

  private record Trade(String name, String mcc) {}

  private static final List<Trade> TRADES =
      List.of(
          new Trade("Harbour Supermarket", "5411"),
          new Trade("Lucky Noodles", "5812"),
          new Trade("Plum Pharmacy", "5912"),
          new Trade("East Lake Books", "5942"),
          new Trade("Bright Electronics", "5732"),
          new Trade("Old Town Tea", "5499"),
          new Trade("Silk Road Clothing", "5651"),
          new Trade("Garden Hotel", "7011"));

  private final List<Merchant> merchants = new ArrayList<>();
  private final List<Terminal> terminals = new ArrayList<>();

  /** Draws so many terminals and a merchant for about each fourth, at least two. */
  public Roster(Dice dice, int terminalCount) {
    int merchantCount = Math.max(2, terminalCount / TERMINALS_OF_A_MERCHANT);
    for (int i = 0; i < merchantCount; i++) {
      merchants.add(merchant(dice.forPart(i), i));
    }
    for (int i = 0; i < terminalCount; i++) {
      // Other parts than the merchants use.
      terminals.add(terminal(dice.forPart(-1L - i), i, merchants.get(i % merchantCount)));
    }
  }

  /** In the order of their ids. */
  public List<Merchant> merchants() {
    return List.copyOf(merchants);
  }

  /** In the order of their indexes. */
  public List<Terminal> terminals() {
    return List.copyOf(terminals);
  }

  private static Merchant merchant(Dice dice, int index) {
    Trade trade = TRADES.get(index % TRADES.size());
    int branch = index / TRADES.size();
    String name = branch == 0 ? trade.name() : trade.name() + " " + (branch + 1);
    boolean hasTill =
        switch (index) {
          case 0 -> true;
          case 1 -> false;
          default -> dice.perMille(500);
        };
    return new Merchant("M" + (index + 1), name, trade.mcc(), hasTill);
  }

  private static Terminal terminal(Dice dice, int index, Merchant merchant) {
    // The third one's trace numbers wrap at 999999 during the day.
    int firstStan = index == 2 ? 999_990 : dice.between(1, MOST_FREQUENT_FIRST_STAN);
    return new Terminal(
        index,
        Digits.padded(10_000_001L + index, 8),
        "N86" + Digits.padded(index + 1, 6) + dice.digits(4),
        merchant,
        merchant.id() + "-S" + (1 + dice.below(2)),
        dice.between(1, 900),
        firstStan,
        dice.between(-4, 4),
        dice.perMille(500),
        index % 4 == 3);
  }
}
