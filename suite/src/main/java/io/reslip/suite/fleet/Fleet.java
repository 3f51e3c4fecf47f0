package io.reslip.suite.fleet;

import io.reslip.suite.fleet.chance.Dice;
import io.reslip.suite.fleet.chance.Rates;
import io.reslip.suite.fleet.model.Merchant;
import io.reslip.suite.fleet.model.Terminal;
import io.reslip.suite.fleet.plan.Customs;
import io.reslip.suite.fleet.plan.DayPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A simulated acquirer over many days: merchants of all sizes, every kind of payment, every fault
 * by its rate. Holds its roster and no payments. The same seed, size and rates give the same bytes.
 */
public final class Fleet {
  /** The most days. */
  public static final int MOST_DAYS = 366;

  private static final int SCHEDULES = 103;

  private final Customs.Large customs;
  private final List<Day> days = new ArrayList<>();

  /**
   * @param size its payments are of each terminal, on average
   * @param first the first business date
   * @param count how many days, 1 to {@link #MOST_DAYS}
   */
  public Fleet(DayOptions size, LocalDate first, int count, Rates rates) {
    if (count < 1 || count > MOST_DAYS) {
      throw new IllegalArgumentException("--days must lie between 1 and " + MOST_DAYS);
    }
    Dice dice = new Dice(size.seed());
    customs = new Customs.Large(dice, size.terminals(), size.payments(), rates);
    for (int i = 0; i < count; i++) {
      Dice scheduling = dice.forPart(SCHEDULES).forPart(i);
      days.add(
          new Day(
              size,
              new DayPlan(dice, first, i, customs),
              day -> new Schedule.Large(day, scheduling, rates)));
    }
  }

  /** In order. */
  public List<Day> days() {
    return List.copyOf(days);
  }

  /** {@code M1}, {@code M2}, …: the first with a till, the second without. */
  public List<Merchant> merchants() {
    return customs.roster().merchants();
  }

  /** In the order of their numbers. */
  public List<Terminal> terminals() {
    return customs.roster().terminals();
  }
}
