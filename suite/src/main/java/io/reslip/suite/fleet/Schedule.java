package io.reslip.suite.fleet;

import io.reslip.suite.fleet.Delivery.When;
import io.reslip.suite.fleet.chance.Dice;
import io.reslip.suite.fleet.chance.Fault;
import io.reslip.suite.fleet.chance.Rates;
import io.reslip.suite.fleet.model.Merchant;
import io.reslip.suite.fleet.model.Operation;
import io.reslip.suite.fleet.model.Rail;
import io.reslip.suite.fleet.model.Terminal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When each source sends what it has of one day, in how many files, and which break off. */
public sealed interface Schedule {
  /** How many payments of each register a file that breaks off tells. */
  int TOLD_BEFORE_A_BREAK = 3;

  /** In how many files the switch log comes; all but the last are sent in the evening. */
  int switchLogs();

  /** When the last part of the switch log is sent, which claims to be the last. */
  When switchLog();

  /** When the clearing file is sent. */
  When clearing();

  /** When the merchant's bill of this wallet is sent. */
  When bill(Merchant merchant, Rail wallet);

  /** When the till's file is sent. */
  When till(Merchant merchant);

  /** What goes wrong with the merchant's payout of the day. */
  @Nullable Fault payout(Merchant merchant);

  /** Whether the till's file breaks off, so that it can claim nothing. */
  boolean breaksOff(Merchant merchant);

  /** Whether the till's file tells of this payment, if the till has it: it may break off before. */
  default boolean isBeforeTheBreak(Operation operation) {
    return operation.number() < TOLD_BEFORE_A_BREAK || !breaksOff(operation.terminal().merchant());
  }

  /** When the terminal's journal is sent, that of an earlier batch of the day apart. */
  When journal(Terminal terminal);

  /** Whether it is sent two times. */
  boolean twice(Terminal terminal);

  /** Of a small day: one till and one journal are late, and one journal comes twice. */
  record Small(Merchant lateTill, Terminal lateTerminal, Terminal twice) implements Schedule {
    static Small drawn(Dice dice, Day day, Terminal lateTerminal) {
      Merchant lateTill = dice.of(day.merchants().stream().filter(Merchant::hasTill).toList());
      List<Terminal> others = day.terminals().stream().filter(one -> one != lateTerminal).toList();
      return new Small(lateTill, lateTerminal, dice.of(others));
    }

    @Override
    public int switchLogs() {
      return 1;
    }

    @Override
    public When switchLog() {
      return When.EVENING;
    }

    @Override
    public When clearing() {
      return When.EVENING;
    }

    @Override
    public When bill(Merchant merchant, Rail wallet) {
      return When.EVENING;
    }

    @Override
    public When till(Merchant merchant) {
      return merchant == lateTill ? When.LATE : When.EVENING;
    }

    @Override
    public @Nullable Fault payout(Merchant merchant) {
      return null;
    }

    @Override
    public boolean breaksOff(Merchant merchant) {
      return false;
    }

    @Override
    public When journal(Terminal terminal) {
      return terminal == lateTerminal ? When.LATE : When.EVENING;
    }

    @Override
    public boolean twice(Terminal terminal) {
      return terminal == twice;
    }
  }

  /** Of a day of a large fleet: each by its rate. */
  final class Large implements Schedule {
    private static final long PAYMENTS_OF_A_SWITCH = 100_000;
    private static final int SWITCHES_AT_LEAST = 3;
    private static final int BILLS = 3;
    private static final int PAYOUTS = 9;
    private static final List<Fault> OF_PAYOUTS =
        List.of(Fault.PAYOUT_MISSING, Fault.PAYOUT_SHORT, Fault.PAYOUT_BY_OTHERS);

    private final Day day;
    private final Dice dice;
    private final Rates rates;
    private final int switchLogs;
    private final When switchLog;
    private final When clearing;

    Large(Day day, Dice dice, Rates rates) {
      this.day = day;
      this.dice = dice;
      this.rates = rates;
      long payments = (long) day.options().terminals() * day.options().payments();
      long wanted = Math.max(SWITCHES_AT_LEAST, payments / PAYMENTS_OF_A_SWITCH);
      switchLogs = (int) Math.min(day.options().terminals(), wanted);
      switchLog = rates.happens(Fault.HOST_LATE, dice) ? When.LATE : When.NIGHT;
      clearing = rates.happens(Fault.CLEARING_LATE, dice) ? When.LATE : When.NIGHT;
    }

    @Override
    public int switchLogs() {
      return switchLogs;
    }

    @Override
    public When switchLog() {
      return switchLog;
    }

    @Override
    public When clearing() {
      return clearing;
    }

    @Override
    public When bill(Merchant merchant, Rail wallet) {
      Dice own = of(merchant, BILLS + wallet.ordinal());
      return rates.happens(Fault.WALLET_BILL_LATE, own) ? When.LATE : When.MORNING;
    }

    @Override
    public When till(Merchant merchant) {
      return rates.happens(Fault.TILL_LATE, of(merchant, 1)) ? When.LATE : When.EVENING;
    }

    @Override
    public @Nullable Fault payout(Merchant merchant) {
      Dice own = of(merchant, PAYOUTS);
      for (Fault fault : OF_PAYOUTS) {
        if (rates.happens(fault, own)) {
          return fault;
        }
      }
      return null;
    }

    @Override
    public boolean breaksOff(Merchant merchant) {
      return rates.happens(Fault.TILL_SHORT, of(merchant, 2));
    }

    private Dice of(Merchant merchant, int part) {
      return dice.forPart(Long.parseLong(merchant.id().substring(1))).forPart(part);
    }

    @Override
    public When journal(Terminal terminal) {
      return day.faults(terminal).has(Fault.JOURNAL_LATE) ? When.LATE : When.EVENING;
    }

    @Override
    public boolean twice(Terminal terminal) {
      return day.faults(terminal).has(Fault.JOURNAL_TWICE);
    }
  }
}
