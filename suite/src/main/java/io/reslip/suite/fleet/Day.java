package io.reslip.suite.fleet;

import io.reslip.suite.fleet.chance.Dice;
import io.reslip.suite.fleet.fault.DayFaults;
import io.reslip.suite.fleet.model.Act;
import io.reslip.suite.fleet.model.Merchant;
import io.reslip.suite.fleet.model.Operation;
import io.reslip.suite.fleet.model.Payout;
import io.reslip.suite.fleet.model.Terminal;
import io.reslip.suite.fleet.plan.Customs;
import io.reslip.suite.fleet.plan.DayPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A simulated business day of an acquirer in China. Holds its roster and the payments of a few
 * terminals at most, so its size does not matter: they are drawn again when they are asked for.
 */
public final class Day {
  /** The business date of a day that stands alone. */
  public static final LocalDate DATE = LocalDate.of(2026, 6, 15);

  // A part of the seed that the plan does not use.
  private static final int MISFORTUNES = 102;

  private final DayOptions options;
  private final DayPlan plan;
  private final Schedule schedule;
  private final Outgoing outgoing;
  private final Memory memory;

  /** The small day of this seed and size, which holds at least one fault of each kind. */
  public Day(DayOptions options) {
    this(options, new Dice(options.seed()));
  }

  private Day(DayOptions options, Dice dice) {
    this(options, dice, new Customs.Small(dice, options.terminals(), options.payments()));
  }

  private Day(DayOptions options, Dice dice, Customs.Small customs) {
    this(
        options,
        new DayPlan(dice, DATE, 0, customs),
        day -> Schedule.Small.drawn(dice.forPart(MISFORTUNES), day, customs.late()));
  }

  Day(DayOptions options, DayPlan plan, Function<Day, Schedule> schedule) {
    this.options = options;
    this.plan = plan;
    memory = new Memory(options.payments());
    this.schedule = schedule.apply(this);
    outgoing = new Outgoing(this);
  }

  /** How large it is, and which one. */
  public DayOptions options() {
    return options;
  }

  /** The business date. */
  public LocalDate date() {
    return plan.date();
  }

  /** {@code M1}, {@code M2}, …: the first with a till, the second without. */
  public List<Merchant> merchants() {
    return plan.roster().merchants();
  }

  /** In the order of their numbers. */
  public List<Terminal> terminals() {
    return plan.roster().terminals();
  }

  /** The terminals of this merchant, in the order of their numbers. */
  public List<Terminal> terminals(Merchant merchant) {
    return plan.roster().terminalsOf(merchant);
  }

  /** Who sends what when. */
  public Schedule schedule() {
    return schedule;
  }

  /** What goes wrong with the terminal as a whole. */
  public DayFaults faults(Terminal terminal) {
    return plan.faults(terminal);
  }

  /** What this terminal did, in the order of its trace numbers. */
  public List<Act> acts(Terminal terminal) {
    return memory.of(terminal, plan::acts);
  }

  /** The payments among {@link #acts}. */
  public List<Operation> operations(Terminal terminal) {
    return payments(acts(terminal));
  }

  /** The same, drawn anew: for what asks for each terminal once, far apart from all others. */
  List<Operation> drawn(Terminal terminal) {
    return payments(plan.acts(terminal));
  }

  private static List<Operation> payments(List<Act> acts) {
    List<Operation> operations = new ArrayList<>(acts.size());
    for (Act act : acts) {
      if (act instanceof Operation operation) {
        operations.add(operation);
      }
    }
    return operations;
  }

  /** What the bank makes of what is cleared for the merchant. */
  public Payout payout(Merchant merchant) {
    return Clearing.of(this, merchant, schedule.payout(merchant));
  }

  /** Which part of the switch log tells of this terminal: 0 up to {@code switchLogs() - 1}. */
  public int switchOf(Terminal terminal) {
    return Slices.partOf(terminal, terminals().size(), schedule.switchLogs());
  }

  /** What the sources send, in no particular order. */
  public List<Delivery> deliveries() {
    return outgoing.deliveries();
  }
}
