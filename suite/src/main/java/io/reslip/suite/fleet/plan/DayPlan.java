package io.reslip.suite.fleet.plan;

import io.reslip.suite.fleet.model.Act;
import io.reslip.suite.fleet.model.Operation;
import io.reslip.suite.fleet.model.Source;
import io.reslip.suite.fleet.model.Terminal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The whole day, drawn from one seed. Holds no payments: each terminal's day is drawn again when it
 * is asked for, and comes out the same.
 */
public final class DayPlan {
  private static final int ROSTER = 1;
  private static final int NUMBERS = 2;
  private static final int FAULTS = 3;
  private static final int LATE = 4;
  private static final long TERMINALS = 1_000_000;

  private final Dice dice;
  private final LocalDate day;
  private final int payments;
  private final Roster roster;
  private final Numbers numbers;
  private final FaultPlan faults;
  private final Terminal lateTerminal;

  /**
   * @param payments of each terminal
   */
  public DayPlan(long seed, LocalDate day, int terminals, int payments) {
    this.dice = new Dice(seed);
    this.day = day;
    this.payments = payments;
    roster = new Roster(dice.forPart(ROSTER), terminals);
    // A void on top of each payment is the most that can be.
    numbers = new Numbers(dice.forPart(NUMBERS), Shift.yddd(day), 2L * payments);
    // At a till the journal may be all that ties a lost host record's till line to its clearing
    // line: late as well, it would be a second fault on one payment.
    lateTerminal =
        dice.forPart(LATE)
            .of(roster.terminals().stream().filter(one -> !one.merchant().hasTill()).toList());
    int[] room = roster.terminals().stream().mapToInt(one -> mix(one).plain()).toArray();
    faults =
        new FaultPlan(dice.forPart(FAULTS), roster.terminals(), room, (long) terminals * payments);
  }

  /** Merchants and terminals. */
  public Roster roster() {
    return roster;
  }

  /** The terminal whose journal comes late. */
  public Terminal lateTerminal() {
    return lateTerminal;
  }

  /** What the terminal does on the day, in order, and what goes wrong with the records of it. */
  public List<Act> acts(Terminal terminal) {
    List<Intent> agenda = Agenda.of(terminal, mix(terminal), part(terminal, 1));
    List<Act> acts = new Shift(terminal, numbers, day, part(terminal, 2)).work(agenda);
    spoil(acts, terminal);
    return acts;
  }

  private Mix mix(Terminal terminal) {
    return Mix.drawn(part(terminal, 0), terminal.index(), payments);
  }

  private Dice part(Terminal terminal, int part) {
    return dice.forPart(TERMINALS + terminal.index()).forPart(part);
  }

  private void spoil(List<Act> acts, Terminal terminal) {
    Dice chance = part(terminal, 3);
    List<Integer> positions = new ArrayList<>();
    for (int i = 0; i < acts.size(); i++) {
      positions.add(i);
    }
    chance.shuffle(positions);
    for (Mishap mishap : faults.at(terminal.index())) {
      int victim =
          positions.stream()
              .filter(i ->
                  acts.get(i) instanceof Operation one
                      && exposed(one, acts)
                      && mishap.fits(one)
                      && isStillTold(one, mishap))
              .findFirst()
              .orElseThrow();
      Operation operation = (Operation) acts.get(victim);
      acts.set(victim, operation.with(mishap.befall(operation, chance)));
    }
  }

  // While a journal is late, somebody else must speak of each payment.
  private boolean isStillTold(Operation operation, Mishap mishap) {
    return operation.terminal() != lateTerminal
        || Arrays.stream(Source.values())
            .filter(source -> source != Source.TERMINAL && source != mishap.at())
            .anyMatch(source -> operation.told(source) > 0);
  }

  // The honest pair stays honest, and of a voided sale only the void may go wrong.
  private static boolean exposed(Operation operation, List<Act> acts) {
    return operation.approved()
        && !operation.voided()
        && acts.stream()
            .noneMatch(other ->
                other instanceof Operation twin
                    && twin.number() != operation.number()
                    && twin.type() == operation.type()
                    && twin.card().equals(operation.card()));
  }
}
