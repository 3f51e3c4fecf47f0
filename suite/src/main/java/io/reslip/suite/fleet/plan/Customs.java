package io.reslip.suite.fleet.plan;

import io.reslip.suite.fleet.chance.Dice;
import io.reslip.suite.fleet.chance.Rates;
import io.reslip.suite.fleet.fault.DayFaults;
import io.reslip.suite.fleet.fault.FaultPlan;
import io.reslip.suite.fleet.fault.Misfortunes;
import io.reslip.suite.fleet.model.Act;
import io.reslip.suite.fleet.model.Terminal;
import java.util.List;

/** Who belongs to a fleet, what they usually do, and what usually goes wrong. */
public sealed interface Customs {

  /** Merchants and terminals. */
  Roster roster();

  /** More operations than any terminal has on one day. */
  long mostOperationsOfATerminal();

  /** What goes wrong with a terminal as a whole on one day. */
  DayFaults faults(Dice dice);

  /** What one terminal's day is made of. */
  Mix mix(Terminal terminal, Dice dice);

  /** Lets records go wrong. */
  void spoil(List<Act> acts, Terminal terminal, DayFaults today, Dice dice);

  /** A few terminals alike and one day, so small that at least one of each fault is dealt. */
  final class Small implements Customs {
    private static final int ROSTER = 1;
    private static final int FAULTS = 3;
    private static final int LATE = 4;
    private static final long TERMINALS = 1_000_000;

    private final Roster roster;
    private final int payments;
    private final Terminal late;
    private final FaultPlan faults;

    /**
     * @param payments of each terminal
     */
    public Small(Dice dice, int terminals, int payments) {
      this.payments = payments;
      roster = Roster.small(dice.forPart(ROSTER), terminals);
      // At a till the journal may be all that ties a lost host record's till line to its clearing
      // line: late as well, it would be a second fault on one payment.
      late =
          dice.forPart(LATE)
              .of(roster.terminals().stream().filter(one -> !one.merchant().hasTill()).toList());
      int[] room =
          roster.terminals().stream()
              .mapToInt(one ->
                  mix(one, dice.forPart(TERMINALS + one.index()).forPart(0)).times(Scene.PLAIN))
              .toArray();
      faults =
          new FaultPlan(
              dice.forPart(FAULTS), roster.terminals(), room, (long) terminals * payments);
    }

    /** The terminal whose journal comes late. */
    public Terminal late() {
      return late;
    }

    @Override
    public Roster roster() {
      return roster;
    }

    // A void on top of each payment is the most that can be.
    @Override
    public long mostOperationsOfATerminal() {
      return 2L * payments;
    }

    @Override
    public DayFaults faults(Dice dice) {
      return DayFaults.NONE;
    }

    @Override
    public Mix mix(Terminal terminal, Dice dice) {
      return Mix.small(dice, terminal.index(), payments, !terminal.merchant().wallets().isEmpty());
    }

    @Override
    public void spoil(List<Act> acts, Terminal terminal, DayFaults today, Dice dice) {
      faults.befall(acts, terminal, terminal == late, dice);
    }
  }

  /** Merchants of all sizes, every kind of payment and every fault, each by its rate. */
  final class Large implements Customs {
    private static final int ROSTER = 1;
    private static final int PERCENT = 100;

    private final Roster roster;
    private final int payments;
    private final Rates rates;
    private final Misfortunes misfortunes;

    /**
     * @param payments of each terminal, on average
     */
    public Large(Dice dice, int terminals, int payments, Rates rates) {
      this.payments = payments;
      this.rates = rates;
      roster = Roster.large(dice.forPart(ROSTER), terminals, rates);
      misfortunes = new Misfortunes(rates);
    }

    @Override
    public Roster roster() {
      return roster;
    }

    @Override
    public long mostOperationsOfATerminal() {
      return 3L + 2L * payments * Roster.BUSIEST_PERCENT / PERCENT;
    }

    @Override
    public DayFaults faults(Dice dice) {
      return DayFaults.drawn(rates, dice);
    }

    @Override
    public Mix mix(Terminal terminal, Dice dice) {
      return Mix.large(
          dice,
          rates,
          Math.max(1, payments * terminal.busyPercent() / PERCENT),
          !terminal.merchant().wallets().isEmpty());
    }

    @Override
    public void spoil(List<Act> acts, Terminal terminal, DayFaults today, Dice dice) {
      misfortunes.befall(acts, today, dice);
    }
  }
}
