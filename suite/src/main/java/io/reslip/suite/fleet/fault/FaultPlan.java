package io.reslip.suite.fleet.fault;

import io.reslip.suite.fleet.chance.Dice;
import io.reslip.suite.fleet.fault.Mishap.Kind;
import io.reslip.suite.fleet.model.Act;
import io.reslip.suite.fleet.model.Operation;
import io.reslip.suite.fleet.model.Source;
import io.reslip.suite.fleet.model.Terminal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Deals what is to go wrong to the terminals: at least one of each, more on a larger day. */
public final class FaultPlan {
  private static final int LOST_PER_TEN_THOUSAND = 15;
  private static final int WRONG_AMOUNTS_PER_TEN_THOUSAND = 5;
  private static final int TOLD_TWICE_PER_TEN_THOUSAND = 10;

  private final List<List<Mishap>> byTerminal = new ArrayList<>();
  private final int[] room;

  /**
   * @param room how many payments of each terminal something may go wrong with
   */
  public FaultPlan(Dice dice, List<Terminal> terminals, int[] room, long payments) {
    this.room = room.clone();
    terminals.forEach(terminal -> byTerminal.add(new ArrayList<>()));
    List<Terminal> anywhere = new ArrayList<>(terminals);
    dice.shuffle(anywhere);
    List<Terminal> atTills = anywhere.stream().filter(FaultPlan::hasTill).toList();
    List<Terminal> elsewhere = anywhere.stream().filter(one -> !hasTill(one)).toList();
    int lost = scaled(payments, LOST_PER_TEN_THOUSAND);
    int wrong = scaled(payments, WRONG_AMOUNTS_PER_TEN_THOUSAND);
    List<Mishap> free = new ArrayList<>();
    for (Source source : Source.values()) {
      if (source == Source.BANK) {
        continue;
      }
      deal(repeated(new Mishap(Kind.LOST, source), lost), atTills);
      List<Mishap> wrongAmounts = repeated(new Mishap(Kind.WRONG_AMOUNT, source), wrong);
      if (source == Source.TILL) {
        deal(wrongAmounts, atTills);
      } else {
        deal(repeated(new Mishap(Kind.LOST, source), lost), elsewhere);
        free.addAll(wrongAmounts);
      }
    }
    free.addAll(
        repeated(
            new Mishap(Kind.TOLD_TWICE, Source.SCHEME),
            scaled(payments, TOLD_TWICE_PER_TEN_THOUSAND)));
    deal(free, anywhere);
  }

  private List<Mishap> at(int terminalIndex) {
    return List.copyOf(byTerminal.get(terminalIndex));
  }

  /**
   * Lets the dealt faults befall payments of the terminal's day.
   *
   * @param journalIsLate then somebody else must speak of each payment
   */
  public void befall(List<Act> acts, Terminal terminal, boolean journalIsLate, Dice chance) {
    List<Integer> positions = new ArrayList<>();
    for (int i = 0; i < acts.size(); i++) {
      positions.add(i);
    }
    chance.shuffle(positions);
    for (Mishap mishap : at(terminal.index())) {
      int victim =
          positions.stream()
              .filter(i ->
                  acts.get(i) instanceof Operation one
                      && exposed(one, acts)
                      && mishap.fits(one)
                      && (!journalIsLate || isStillTold(one, mishap)))
              .findFirst()
              .orElseThrow();
      Operation operation = (Operation) acts.get(victim);
      acts.set(victim, operation.with(mishap.befall(operation, chance), null));
    }
  }

  private static boolean isStillTold(Operation operation, Mishap mishap) {
    return Arrays.stream(Source.values())
        .filter(source -> source != Source.TERMINAL && source != mishap.at())
        .anyMatch(source -> operation.told(source) > 0);
  }

  // Nobody owes anything of a wallet's payment yet; the honest pair stays honest, and of a voided
  // sale only the void may go wrong.
  private static boolean exposed(Operation operation, List<Act> acts) {
    return operation.approved()
        && operation.wallet() == null
        && !operation.voided()
        && acts.stream()
            .noneMatch(other ->
                other instanceof Operation twin
                    && twin.number() != operation.number()
                    && twin.type() == operation.type()
                    && twin.card().equals(operation.card()));
  }

  private void deal(List<Mishap> mishaps, List<Terminal> terminals) {
    int dealt = 0;
    int full = 0;
    int next = 0;
    while (dealt < mishaps.size()) {
      int terminal = terminals.get(next % terminals.size()).index();
      next++;
      if (room[terminal] > 0) {
        room[terminal]--;
        byTerminal.get(terminal).add(mishaps.get(dealt));
        dealt++;
        full = 0;
      } else if (++full == terminals.size()) {
        throw new IllegalArgumentException("the day is too small for its faults");
      }
    }
  }

  private static boolean hasTill(Terminal terminal) {
    return terminal.merchant().hasTill();
  }

  private static int scaled(long payments, int perTenThousand) {
    return (int) Math.max(1, payments * perTenThousand / 10_000);
  }

  private static List<Mishap> repeated(Mishap mishap, int times) {
    return java.util.Collections.nCopies(times, mishap);
  }
}
