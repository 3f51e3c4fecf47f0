package io.reslip.suite.fleet.fault;

import io.reslip.suite.fleet.chance.Dice;
import io.reslip.suite.fleet.chance.Fault;
import io.reslip.suite.fleet.chance.Rates;
import java.util.EnumSet;
import java.util.Set;

/** What goes wrong with a terminal as a whole on one day. */
public final class DayFaults {
  /** Nothing. */
  public static final DayFaults NONE = new DayFaults(EnumSet.noneOf(Fault.class));

  private static final Fault[] ALL = Fault.values();

  private final Set<Fault> faults;

  private DayFaults(Set<Fault> faults) {
    this.faults = faults;
  }

  /** Drawn anew: at most one way to lose the journal, and whatever else. */
  public static DayFaults drawn(Rates rates, Dice dice) {
    Set<Fault> drawn = EnumSet.noneOf(Fault.class);
    for (Fault fault : ALL) {
      if (fault.of() == Fault.Of.TERMINAL_DAY && rates.happens(fault, dice)) {
        drawn.add(fault);
      }
    }
    if (drawn.contains(Fault.COUNTERS_RESTART)) {
      // Twice on one day, numbers would be used twice on one day.
      drawn.remove(Fault.DEVICE_SWAPPED);
    }
    if (drawn.contains(Fault.JOURNAL_WIPED)) {
      drawn.remove(Fault.FIRST_CHUNK_ONLY);
    }
    if (drawn.contains(Fault.STORAGE_FORMATTED)) {
      drawn.remove(Fault.FIRST_CHUNK_ONLY);
      drawn.remove(Fault.JOURNAL_WIPED);
    }
    return drawn.isEmpty() ? NONE : new DayFaults(drawn);
  }

  /** Whether this one is among them. */
  public boolean has(Fault fault) {
    return faults.contains(fault);
  }
}
