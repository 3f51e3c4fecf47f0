package io.reslip.suite.fleet;

import io.reslip.suite.fleet.model.Act;
import io.reslip.suite.fleet.model.Merchant;
import io.reslip.suite.fleet.model.Operation;
import io.reslip.suite.fleet.model.Terminal;
import io.reslip.suite.fleet.plan.DayPlan;
import java.time.LocalDate;
import java.util.List;

/**
 * A simulated business day of a small acquirer in China. Holds its roster but no payments, so its
 * size does not matter: they are drawn again each time that they are asked for.
 */
public final class Day {
  /** The business date. */
  public static final LocalDate DATE = LocalDate.of(2026, 6, 15);

  private final DayOptions options;
  private final DayPlan plan;
  private final Outgoing outgoing;

  /** The day of this seed and size. */
  public Day(DayOptions options) {
    this.options = options;
    plan = new DayPlan(options.seed(), DATE, options.terminals(), options.payments());
    outgoing = new Outgoing(this);
  }

  /** How large it is, and which one. */
  public DayOptions options() {
    return options;
  }

  /** {@code M1}, {@code M2}, …: the first with a till, the second without. */
  public List<Merchant> merchants() {
    return plan.roster().merchants();
  }

  /** In the order of their numbers. */
  public List<Terminal> terminals() {
    return plan.roster().terminals();
  }

  /** The one whose journal comes late. */
  Terminal lateTerminal() {
    return plan.lateTerminal();
  }

  /** What this terminal did, in the order of its trace numbers. */
  public List<Act> acts(Terminal terminal) {
    return plan.acts(terminal);
  }

  /** The payments among {@link #acts}. */
  public List<Operation> operations(Terminal terminal) {
    return acts(terminal).stream()
        .filter(Operation.class::isInstance)
        .map(Operation.class::cast)
        .toList();
  }

  /** What the sources send, in no particular order. */
  public List<Delivery> deliveries() {
    return outgoing.deliveries();
  }
}
