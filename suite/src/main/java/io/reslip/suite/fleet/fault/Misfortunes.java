package io.reslip.suite.fleet.fault;

import io.reslip.suite.fleet.chance.Dice;
import io.reslip.suite.fleet.chance.Fault;
import io.reslip.suite.fleet.chance.Rates;
import io.reslip.suite.fleet.model.Act;
import io.reslip.suite.fleet.model.Operation;
import io.reslip.suite.fleet.model.OperationType;
import io.reslip.suite.fleet.model.Source;
import io.reslip.suite.fleet.model.Trouble;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What goes wrong in a large fleet, each by its rate. */
public final class Misfortunes {
  private static final int CHUNK = 8;
  private static final int ALL = 1_000_000;
  // 2026 and the years before it alike: the journal has no year.
  private static final int FACTORY_DAY_OF_YEAR = 1;
  private static final int SECONDS_OF_DAY = 86_400;
  private static final int OPENING = 7 * 3600;

  private record Chance(Fault fault, Mishap mishap, int upTo) {}

  private final List<Chance> chances = new ArrayList<>();
  private final int any;

  /** By these rates. */
  public Misfortunes(Rates rates) {
    int sum = 0;
    for (Fault fault : Fault.values()) {
      Mishap mishap = mishap(fault);
      if (mishap != null && rates.of(fault) > 0) {
        sum += rates.of(fault);
        chances.add(new Chance(fault, mishap, sum));
      }
    }
    any = sum;
  }

  private static @Nullable Mishap mishap(Fault fault) {
    return switch (fault) {
      case POWER_CUT_BEFORE_JOURNAL -> new Mishap(Mishap.Kind.LOST, Source.TERMINAL);
      case HOST_LINE_LOST, WALLET_NOTICE_LOST -> new Mishap(Mishap.Kind.LOST, Source.HOST);
      case CLEARING_LINE_LOST, WALLET_LINE_LOST -> new Mishap(Mishap.Kind.LOST, Source.SCHEME);
      case POWER_CUT_BEFORE_PRINT, TILL_LINE_LOST -> new Mishap(Mishap.Kind.LOST, Source.TILL);
      case JOURNAL_AMOUNT_WRONG -> new Mishap(Mishap.Kind.WRONG_AMOUNT, Source.TERMINAL);
      case HOST_AMOUNT_WRONG -> new Mishap(Mishap.Kind.WRONG_AMOUNT, Source.HOST);
      case CLEARING_AMOUNT_WRONG, WALLET_AMOUNT_WRONG ->
          new Mishap(Mishap.Kind.WRONG_AMOUNT, Source.SCHEME);
      case TILL_AMOUNT_WRONG -> new Mishap(Mishap.Kind.WRONG_AMOUNT, Source.TILL);
      case CLEARING_LINE_TWICE, WALLET_LINE_TWICE ->
          new Mishap(Mishap.Kind.TOLD_TWICE, Source.SCHEME);
      default -> null;
    };
  }

  /** By how many seconds the terminal's clock is ahead on a day of this number in its year. */
  public static long clockAhead(int usual, DayFaults today, int dayOfYear) {
    return today.has(Fault.CLOCK_RESET)
        ? -(long) (dayOfYear - FACTORY_DAY_OF_YEAR) * SECONDS_OF_DAY - OPENING
        : usual;
  }

  /** Lets go wrong what is to go wrong with the day's records. */
  public void befall(List<Act> acts, DayFaults today, Dice dice) {
    String lastBatch = acts.getLast().batch();
    int formatted = OPENING + dice.below(SECONDS_OF_DAY - OPENING);
    int kept = 0;
    for (int i = 0; i < acts.size(); i++) {
      switch (acts.get(i)) {
        case Operation operation -> {
          Operation now = perhaps(operation, dice);
          Fault wiping = null;
          if (now.batch().equals(lastBatch)) {
            kept++;
            wiping = wiping(today, kept, now.second() < formatted);
          }
          acts.set(i, wiping == null ? now : now.wipedBy(wiping));
        }
        case Act.Settlement claim when today.has(Fault.TOTAL_WRONG) && claim.debits() > 0 ->
            acts.set(i, claim.withDebits(claim.debitMinor() - 100L * dice.between(1, 99)));
        default -> {
          // What is no payment stays as it is.
        }
      }
    }
  }

  private static @Nullable Fault wiping(DayFaults today, int kept, boolean beforeFormatting) {
    if (today.has(Fault.STORAGE_FORMATTED)) {
      return beforeFormatting ? Fault.STORAGE_FORMATTED : null;
    }
    if (today.has(Fault.JOURNAL_WIPED)) {
      return Fault.JOURNAL_WIPED;
    }
    return today.has(Fault.FIRST_CHUNK_ONLY) && kept > CHUNK ? Fault.FIRST_CHUNK_ONLY : null;
  }

  private Operation perhaps(Operation operation, Dice dice) {
    int drawn = dice.below(ALL);
    if (drawn >= any || !exposed(operation)) {
      return operation;
    }
    for (Chance chance : chances) {
      if (drawn < chance.upTo()) {
        return chance.mishap().fits(operation) && isOfItsRail(chance.fault(), operation)
            ? operation.with(chance.mishap().befall(operation, dice), chance.fault())
            : operation;
      }
    }
    return operation;
  }

  private static boolean isOfItsRail(Fault fault, Operation operation) {
    return switch (fault) {
      case WALLET_NOTICE_LOST, WALLET_LINE_LOST, WALLET_AMOUNT_WRONG, WALLET_LINE_TWICE ->
          operation.wallet() != null;
      case HOST_LINE_LOST, CLEARING_LINE_LOST, CLEARING_AMOUNT_WRONG, CLEARING_LINE_TWICE ->
          operation.wallet() == null;
      default -> true;
    };
  }

  // One fault on one payment: what is in trouble already is left alone.
  private static boolean exposed(Operation operation) {
    return operation.fault() == null
        && operation.approved()
        && operation.type() != OperationType.REVERSAL
        && operation.trouble().answer() == Trouble.Answer.HEARD;
  }
}
