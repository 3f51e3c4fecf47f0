package io.reslip.suite.fleet.plan;

import io.reslip.suite.fleet.chance.Dice;
import io.reslip.suite.fleet.chance.Fault;
import io.reslip.suite.fleet.fault.DayFaults;
import io.reslip.suite.fleet.fault.Misfortunes;
import io.reslip.suite.fleet.model.Act;
import io.reslip.suite.fleet.model.Digits;
import io.reslip.suite.fleet.model.Terminal;
import java.time.LocalDate;
import java.util.List;

/**
 * One day of a fleet, drawn from its seed. Holds no payments: each terminal's day is drawn again
 * when it is asked for, and comes out the same.
 */
public final class DayPlan {
  private static final int NUMBERS = 2;
  private static final int SWAPPED_FROM = 10 * 3600;
  private static final int SWAPPED_UNTIL = 20 * 3600;
  private static final long TERMINALS = 1_000_000;
  private static final long DAYS = 1L << 40;

  private final Dice dice;
  private final LocalDate first;
  private final int index;
  private final Customs customs;
  private final Numbers numbers;

  /**
   * @param dice the fleet's
   * @param first the fleet's first day
   * @param index 0 is the first day
   */
  public DayPlan(Dice dice, LocalDate first, int index, Customs customs) {
    this.dice = dice;
    this.first = first;
    this.index = index;
    this.customs = customs;
    numbers =
        new Numbers(dice.forPart(NUMBERS), Shift.yddd(date()), customs.mostOperationsOfATerminal());
  }

  /** The business date. */
  public LocalDate date() {
    return first.plusDays(index);
  }

  /** Merchants and terminals. */
  public Roster roster() {
    return customs.roster();
  }

  /** What goes wrong with the terminal as a whole. */
  public DayFaults faults(Terminal terminal) {
    return faults(terminal, index);
  }

  /** What the terminal does on the day, in order, and what goes wrong with the records of it. */
  public List<Act> acts(Terminal terminal) {
    DayFaults today = faults(terminal);
    List<Intent> agenda = Agenda.of(terminal, mix(terminal, index), part(terminal, index, 1));
    long ahead =
        Misfortunes.clockAhead(terminal.clockOffsetSeconds(), today, date().getDayOfYear());
    Device device = device(terminal, today);
    Dice drawn = part(terminal, index, 2);
    Shift shift = new Shift(terminal, device, numbers, date(), ahead, drawn);
    List<Act> acts =
        today.has(Fault.DEVICE_SWAPPED)
            ? shift.work(agenda, swapAt(terminal, index), swapped(terminal, index))
            : shift.work(agenda);
    customs.spoil(acts, terminal, today, part(terminal, index, 3));
    return acts;
  }

  // Knowing how many numbers each day uses is cheap, so that no earlier day need be drawn; but for
  // one on which the device was swapped.
  private Device device(Terminal terminal, DayFaults today) {
    Device device = new Device(terminal.serial(), new Counters(terminal));
    for (int day = 0; day < index; day++) {
      DayFaults faults = faults(terminal, day);
      if (faults.has(Fault.DEVICE_SWAPPED)) {
        device = swapped(terminal, day);
        Shift.countFrom(
            swapAt(terminal, day),
            Agenda.of(terminal, mix(terminal, day), part(terminal, day, 1)),
            device.counters());
      } else {
        if (faults.has(Fault.COUNTERS_RESTART)) {
          device.counters().restart();
        }
        int signIn = 1;
        device
            .counters()
            .pass(
                terminal.settlements(),
                signIn + terminal.settlements() + mix(terminal, day).numbers());
      }
    }
    if (today.has(Fault.COUNTERS_RESTART)) {
      device.counters().restart();
    }
    return device;
  }

  private int swapAt(Terminal terminal, int day) {
    return part(terminal, day, 5).between(SWAPPED_FROM, SWAPPED_UNTIL);
  }

  private static Device swapped(Terminal terminal, int day) {
    String serial = "N87" + Digits.padded(terminal.index() + 1L, 6) + Digits.padded(day, 4);
    Counters counters = new Counters(terminal);
    counters.restart();
    return new Device(serial, counters);
  }

  private Mix mix(Terminal terminal, int day) {
    return customs.mix(terminal, part(terminal, day, 0));
  }

  private DayFaults faults(Terminal terminal, int day) {
    return customs.faults(part(terminal, day, 4));
  }

  private Dice part(Terminal terminal, int day, int part) {
    return dice.forPart(DAYS * day + TERMINALS + terminal.index()).forPart(part);
  }
}
