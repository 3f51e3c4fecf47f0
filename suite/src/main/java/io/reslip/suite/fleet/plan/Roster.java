package io.reslip.suite.fleet.plan;

import io.reslip.suite.fleet.chance.Dice;
import io.reslip.suite.fleet.chance.Fault;
import io.reslip.suite.fleet.chance.Rates;
import io.reslip.suite.fleet.model.Digits;
import io.reslip.suite.fleet.model.Merchant;
import io.reslip.suite.fleet.model.Rail;
import io.reslip.suite.fleet.model.Terminal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Merchants and their terminals. */
public final class Roster {
  /** How busy the busiest terminals are, 100 being as most are. */
  static final int BUSIEST_PERCENT = 200;

  private static final int TERMINALS_OF_A_MERCHANT = 4;
  private static final int MOST_FREQUENT_FIRST_STAN = 900_000;
  private static final int USUAL_OFFSET = 4;
  private static final List<Integer> BUSY = List.of(25, 45, 65, 85, 100, 120, 160, BUSIEST_PERCENT);
  private static final int HOUR = 3600;
  private static final int WALLETS = 1;
  private static final int PAYOUTS = 2;
  private static final int PAID_OUT_PER_MILLE = 400;
  private static final int TAKES_WALLETS_PER_MILLE = 400;
  private static final List<Integer> ZONES = List.of(-8 * HOUR, HOUR, -HOUR);

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
  private final Map<String, List<Terminal>> byMerchant = new HashMap<>();

  private Roster() {}

  /** So many terminals, and a merchant for about each fourth, at least two. */
  static Roster small(Dice dice, int terminalCount) {
    Roster roster = new Roster();
    int merchantCount = Math.max(2, terminalCount / TERMINALS_OF_A_MERCHANT);
    for (int i = 0; i < merchantCount; i++) {
      roster.merchants.add(merchant(dice.forPart(i), i, false));
    }
    for (int i = 0; i < terminalCount; i++) {
      Merchant owner = roster.merchants.get(i % merchantCount);
      // Other parts than the merchants use.
      Dice own = dice.forPart(-1L - i);
      roster.add(terminal(own, i, owner, own.between(-USUAL_OFFSET, USUAL_OFFSET), 100));
    }
    return roster;
  }

  /** So many terminals at merchants of all sizes, some with clocks that are off. */
  static Roster large(Dice dice, int terminalCount, Rates rates) {
    Roster roster = new Roster();
    int left = 0;
    for (int i = 0; i < terminalCount; i++) {
      Dice own = dice.forPart(-1L - i);
      if (left == 0) {
        int next = roster.merchants.size();
        Dice owner = dice.forPart(next);
        roster.merchants.add(merchant(owner, next, true));
        // Nobody owns a small fleet alone.
        left = Math.min(size(owner), Math.max(1, terminalCount / 5));
      }
      left--;
      int offset = own.between(-USUAL_OFFSET, USUAL_OFFSET);
      if (rates.happens(Fault.CLOCK_DRIFT, own)) {
        offset = 60 * (own.perMille(500) ? own.between(2, 20) : -own.between(2, 20));
      }
      if (rates.happens(Fault.ODD_ZONE, own)) {
        offset = own.of(ZONES);
      }
      roster.add(terminal(own, i, roster.merchants.getLast(), offset, own.of(BUSY)));
    }
    return roster;
  }

  // Most have one counter, a few have many.
  private static int size(Dice dice) {
    int drawn = dice.below(1000);
    if (drawn < 500) {
      return 1;
    }
    if (drawn < 800) {
      return dice.between(2, 4);
    }
    if (drawn < 970) {
      return dice.between(5, 15);
    }
    return dice.between(16, 60);
  }

  /** In the order of their ids. */
  public List<Merchant> merchants() {
    return Collections.unmodifiableList(merchants);
  }

  /** In the order of their indexes. */
  public List<Terminal> terminals() {
    return Collections.unmodifiableList(terminals);
  }

  /** The terminals of this merchant, in the order of their indexes. */
  public List<Terminal> terminalsOf(Merchant merchant) {
    return byMerchant.getOrDefault(merchant.id(), List.of());
  }

  private void add(Terminal terminal) {
    terminals.add(terminal);
    byMerchant.computeIfAbsent(terminal.merchant().id(), id -> new ArrayList<>()).add(terminal);
  }

  private static Merchant merchant(Dice dice, int index, boolean large) {
    Trade trade = TRADES.get(index % TRADES.size());
    int branch = index / TRADES.size();
    String name = branch == 0 ? trade.name() : trade.name() + " " + (branch + 1);
    boolean hasTill =
        switch (index) {
          case 0 -> true;
          case 1 -> false;
          default -> dice.perMille(500);
        };
    boolean allNight = large && dice.perMille(150);
    boolean splits = large && dice.perMille(300);
    String switchedId = switched(dice, index, trade, large);
    return new Merchant(
        "M" + (index + 1),
        name,
        trade.mcc(),
        hasTill,
        allNight,
        splits,
        wallets(dice.forPart(WALLETS), index == 0),
        // No crosswalk tells whose a switched number is.
        large && switchedId == null && dice.forPart(PAYOUTS).perMille(PAID_OUT_PER_MILLE),
        switchedId);
  }

  private static List<Rail> wallets(Dice dice, boolean always) {
    if (!dice.perMille(TAKES_WALLETS_PER_MILLE) && !always) {
      return List.of();
    }
    List<Rail> taken = new ArrayList<>(List.of(Rail.ALIPAY, Rail.WECHAT, Rail.UNIONPAY_QR));
    if (dice.perMille(500)) {
      taken.remove(dice.below(taken.size()));
    }
    return taken;
  }

  // Institution 3, area 4, category 4, serial 4: as a large acquirer's own number at the scheme.
  private static @Nullable String switched(Dice dice, int index, Trade trade, boolean large) {
    return large && dice.perMille(100)
        ? "1043310" + trade.mcc() + Digits.padded(index % 10_000L, 4)
        : null;
  }

  private static Terminal terminal(
      Dice dice, int index, Merchant merchant, int clockOffset, int busyPercent) {
    // The third one's trace numbers wrap at 999999 during the day.
    int firstStan = index == 2 ? 999_990 : dice.between(1, MOST_FREQUENT_FIRST_STAN);
    return new Terminal(
        index,
        Digits.padded(10_000_001L + index, 8),
        "N86" + Digits.padded(index + 1L, 6) + dice.digits(4),
        merchant,
        merchant.id() + "-S" + (1 + dice.below(2)),
        dice.between(1, 900),
        firstStan,
        clockOffset,
        dice.perMille(500),
        index % 4 == 3,
        busyPercent);
  }
}
