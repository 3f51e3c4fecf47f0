package io.reslip.suite.fleet.plan;

import io.reslip.suite.fleet.chance.Dice;
import io.reslip.suite.fleet.model.Card;
import io.reslip.suite.fleet.model.OperationType;
import io.reslip.suite.fleet.model.Terminal;
import io.reslip.suite.fleet.plan.Intent.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What one terminal is going to do on the day, in order of time. */
final class Agenda {
  private static final Card NONE = new Card("", "");
  private static final int MINUTE = 60;
  private static final int HOUR = 60 * MINUTE;
  private static final int NEVER = Integer.MAX_VALUE;

  private final Dice dice;
  private final boolean allNight;
  private final List<Intent> intents = new ArrayList<>();
  private final int noon;

  private Agenda(Dice dice, Terminal terminal) {
    this.dice = dice;
    allNight = terminal.merchant().allNight();
    noon = terminal.settlesAtNoon() ? 14 * HOUR + dice.between(30 * MINUTE, 75 * MINUTE) : NEVER;
  }

  static List<Intent> of(Terminal terminal, Mix mix, Dice dice) {
    Agenda agenda = new Agenda(dice, terminal);
    agenda.housekeeping();
    Counter counter = new Counter(agenda, dice, terminal.merchant().wallets());
    for (Scene scene : Scene.values()) {
      for (int i = 0; i < mix.times(scene); i++) {
        counter.play(scene);
      }
    }
    // The sort is stable: what is drawn decides the order of what happens in the same second.
    agenda.intents.sort(Comparator.comparingInt(intent -> intent.second));
    return agenda.intents;
  }

  private void housekeeping() {
    // Before anything else of the day, and after everything.
    int early = allNight ? dice.between(1, 30) : 7 * HOUR + dice.between(30 * MINUTE, 59 * MINUTE);
    int late = 22 * HOUR + dice.between(20 * MINUTE, 55 * MINUTE);
    add(Kind.SIGN_IN, early);
    if (noon != NEVER) {
      add(Kind.SETTLEMENT, noon);
    }
    add(Kind.SETTLEMENT, allNight ? 24 * HOUR - 1 : late);
  }

  private void add(Kind kind, int second) {
    intents.add(new Intent(kind, second, NONE, 0));
  }

  /** A card is put in; when, with which card and for how much is drawn. */
  Intent sale() {
    int second = Rhythm.second(dice, allNight);
    Intent sale = new Intent(Kind.PAYMENT, second, Cards.drawn(dice), amount());
    intents.add(sale);
    return sale;
  }

  /** The same card again. */
  Intent again(Intent first, int second, long amountMinor) {
    Intent next = new Intent(Kind.PAYMENT, second, first.card, amountMinor);
    intents.add(next);
    return next;
  }

  Intent reversalOf(Intent sale) {
    return again(sale, sale.second + dice.between(35, 90), sale.amountMinor)
        .of(OperationType.REVERSAL)
        .about(sale);
  }

  void enquiry() {
    intents.add(new Intent(Kind.ENQUIRY, Rhythm.second(dice, allNight), Cards.drawn(dice), 0));
  }

  /** Up to a quarter of an hour later, while the first one's batch is open. */
  int afterwards(Intent first) {
    int later = first.second + dice.between(MINUTE, 15 * MINUTE);
    return first.second < noon && later >= noon ? first.second + (noon - first.second) / 2 : later;
  }

  /** Many small amounts, few large ones; prices like to end in 0 and 9. */
  private long amount() {
    int yuan =
        switch (dice.below(10)) {
          case 0, 1, 2, 3 -> dice.between(3, 60);
          case 4, 5, 6, 7 -> dice.between(20, 400);
          case 8 -> dice.between(200, 3_000);
          default -> dice.between(1_000, 20_000);
        };
    int fen =
        switch (dice.below(6)) {
          case 0, 1 -> 0;
          case 2 -> 50;
          case 3 -> 90;
          case 4 -> 99;
          default -> dice.below(100);
        };
    return 100L * yuan + fen;
  }
}
