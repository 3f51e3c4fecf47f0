package io.reslip.suite.fleet.plan;

import io.reslip.suite.fleet.model.Card;
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
  private final List<Intent> intents = new ArrayList<>();
  private final int noon;

  private Agenda(Dice dice, Terminal terminal) {
    this.dice = dice;
    noon = terminal.settlesAtNoon() ? 14 * HOUR + dice.between(30 * MINUTE, 75 * MINUTE) : NEVER;
  }

  static List<Intent> of(Terminal terminal, Mix mix, Dice dice) {
    Agenda agenda = new Agenda(dice, terminal);
    agenda.housekeeping();
    agenda.pay(Kind.SALE, mix.plain());
    agenda.pay(Kind.PAIRED_SALE, mix.pairs());
    agenda.pay(Kind.VOIDED_SALE, mix.voided());
    agenda.pay(Kind.DECLINED_SALE, mix.declined());
    agenda.pay(Kind.REFUND, mix.refunds());
    // The sort is stable: what is drawn decides the order of what happens in the same second.
    agenda.intents.sort(Comparator.comparingInt(intent -> intent.second));
    return agenda.intents;
  }

  private void housekeeping() {
    add(Kind.SIGN_IN, 7 * HOUR + dice.between(30 * MINUTE, 59 * MINUTE));
    if (noon != NEVER) {
      add(Kind.SETTLEMENT, noon);
    }
    add(Kind.SETTLEMENT, 22 * HOUR + dice.between(20 * MINUTE, 55 * MINUTE));
  }

  private void pay(Kind kind, int times) {
    for (int i = 0; i < times; i++) {
      Intent payment = new Intent(kind, Rhythm.second(dice), Cards.drawn(dice), amount(), null);
      intents.add(payment);
      if (kind == Kind.PAIRED_SALE) {
        int later = payment.second + dice.between(2 * MINUTE, 7 * MINUTE);
        intents.add(new Intent(kind, later, payment.card, payment.amountMinor, null));
      } else if (kind == Kind.VOIDED_SALE) {
        intents.add(
            new Intent(Kind.VOID, afterwards(payment), payment.card, payment.amountMinor, payment));
      }
    }
  }

  // A void must come while the sale's batch is open.
  private int afterwards(Intent sale) {
    int later = sale.second + dice.between(MINUTE, 15 * MINUTE);
    return sale.second < noon && later >= noon ? sale.second + (noon - sale.second) / 2 : later;
  }

  private void add(Kind kind, int second) {
    intents.add(new Intent(kind, second, NONE, 0, null));
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
    int fen = dice.of(List.of(0, 0, 50, 90, 99, dice.below(100)));
    return 100L * yuan + fen;
  }
}
