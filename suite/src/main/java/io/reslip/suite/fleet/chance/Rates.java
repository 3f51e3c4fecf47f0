package io.reslip.suite.fleet.chance;

import java.util.EnumMap;
import java.util.Map;

/** How often each fault happens in one fleet, per million of what it befalls. */
public final class Rates {
  private static final int ALL = 1_000_000;

  private final int[] perMillion = new int[Fault.values().length];

  /**
   * The usual rates, some of them replaced.
   *
   * @param replaced 0 to 1,000,000
   */
  public Rates(Map<Fault, Integer> replaced) {
    Map<Fault, Integer> other = new EnumMap<>(Fault.class);
    other.putAll(replaced);
    for (Fault fault : Fault.values()) {
      int rate = other.getOrDefault(fault, fault.perMillion());
      if (rate < 0 || rate > ALL) {
        throw new IllegalArgumentException("the rate of " + fault + " is not 0 to " + ALL);
      }
      perMillion[fault.ordinal()] = rate;
    }
  }

  /**
   * All faults so many times as often as usual, but never more often than in each second case; some
   * of them replaced.
   */
  public static Rates times(int factor, Map<Fault, Integer> replaced) {
    Map<Fault, Integer> all = new EnumMap<>(Fault.class);
    for (Fault fault : Fault.values()) {
      long more = (long) fault.perMillion() * factor;
      all.put(fault, (int) Math.min(Math.max(more, 0), ALL / 2));
    }
    all.putAll(replaced);
    return new Rates(all);
  }

  /** Only these faults. */
  public static Rates only(Map<Fault, Integer> chosen) {
    Map<Fault, Integer> all = new EnumMap<>(Fault.class);
    for (Fault fault : Fault.values()) {
      all.put(fault, chosen.getOrDefault(fault, 0));
    }
    return new Rates(all);
  }

  /** How often. */
  public int of(Fault fault) {
    return perMillion[fault.ordinal()];
  }

  /** Whether it happens this time. */
  public boolean happens(Fault fault, Dice dice) {
    // Drawn also where the rate is 0, so that one rate changes nothing else.
    return dice.below(ALL) < of(fault);
  }
}
