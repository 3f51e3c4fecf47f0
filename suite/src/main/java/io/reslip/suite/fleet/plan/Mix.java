package io.reslip.suite.fleet.plan;

import io.reslip.suite.fleet.chance.Dice;
import io.reslip.suite.fleet.chance.Rates;

/** How often each scene is played on one terminal's day. */
final class Mix {
  private static final int SMALL_DAY = 40;
  private static final int ALL = 1_000_000;

  private final int[] times = new int[Scene.values().length];

  private Mix() {}

  /** Of a small day: every kind that it can hold occurs among any two neighbouring terminals. */
  static Mix small(Dice dice, int terminalIndex, int payments, boolean takesWallets) {
    boolean even = terminalIndex % 2 == 0;
    Mix mix = new Mix();
    mix.times[Scene.VOIDED.ordinal()] = (even ? 1 : 0) + more(dice, payments, 40);
    mix.times[Scene.REFUND.ordinal()] = (even ? 0 : 1) + more(dice, payments, 25);
    mix.times[Scene.DECLINED.ordinal()] = (even ? 0 : 1) + more(dice, payments, 30);
    mix.times[Scene.PAIR.ordinal()] = (even ? 1 : 0) + more(dice, payments, 10);
    if (takesWallets) {
      mix.times[Scene.WALLET_PAID.ordinal()] = more(dice, payments, 100);
      mix.times[Scene.WALLET_REFUNDED.ordinal()] = more(dice, payments, 10);
    }
    mix.fillUp(payments);
    return mix;
  }

  /** Of a large fleet: each scene as often as it usually happens. */
  static Mix large(Dice dice, Rates rates, int payments, boolean takesWallets) {
    Mix mix = new Mix();
    for (Scene scene : Scene.values()) {
      if (scene != Scene.PLAIN && (takesWallets || !scene.isByWallet())) {
        long share = (long) payments * scene.perMillion(rates);
        boolean oneMore = dice.below(ALL) < share % ALL;
        mix.times[scene.ordinal()] = (int) (share / ALL) + (oneMore ? 1 : 0);
      }
    }
    mix.fillUp(payments);
    return mix;
  }

  private void fillUp(int payments) {
    int taken = 0;
    for (Scene scene : Scene.values()) {
      taken += times(scene) * scene.payments();
    }
    times[Scene.PLAIN.ordinal()] = Math.max(0, payments - taken);
  }

  private static int more(Dice dice, int payments, int perMille) {
    if (payments < SMALL_DAY) {
      return 0;
    }
    int share = payments * perMille;
    return share / 1000 + (dice.perMille(share % 1000) ? 1 : 0);
  }

  /** How often the scene is played. */
  int times(Scene scene) {
    return times[scene.ordinal()];
  }

  /** How many trace numbers all scenes use. */
  int numbers() {
    int numbers = 0;
    for (Scene scene : Scene.values()) {
      numbers += times(scene) * scene.numbers();
    }
    return numbers;
  }
}
