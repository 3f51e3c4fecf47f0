package io.reslip.suite.fleet.plan;

import io.reslip.suite.fleet.model.Act;
import io.reslip.suite.fleet.model.Digits;
import io.reslip.suite.fleet.model.Operation;
import io.reslip.suite.fleet.model.OperationType;
import io.reslip.suite.fleet.model.Original;
import io.reslip.suite.fleet.model.Terminal;
import io.reslip.suite.fleet.plan.Intent.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One terminal's day: gives what it does its batch, trace and reference numbers. */
final class Shift {
  private static final int LAST_STAN = 999_999;
  private static final List<String> ENTRY_MODES = List.of("051", "051", "071", "072", "021", "022");
  private static final List<String> REFUSALS = List.of("51", "51", "61", "55", "54");

  private final Terminal terminal;
  private final Numbers numbers;
  private final LocalDate day;
  private final Dice dice;
  private final List<Act> acts = new ArrayList<>();
  private int stan;
  private int batch;
  private int number;
  private long debitMinor;
  private long creditMinor;
  private int debits;
  private int credits;

  Shift(Terminal terminal, Numbers numbers, LocalDate day, Dice dice) {
    this.terminal = terminal;
    this.numbers = numbers;
    this.day = day;
    this.dice = dice;
    stan = terminal.firstStan();
    batch = terminal.firstBatch();
  }

  /** Everything that the terminal does, in order. */
  List<Act> work(List<Intent> agenda) {
    for (Intent intent : agenda) {
      switch (intent.kind) {
        case SIGN_IN -> acts.add(new Act.SignIn(intent.second, batch(), nextStan()));
        case SETTLEMENT -> settle(intent.second);
        default -> pay(intent);
      }
    }
    return acts;
  }

  private void pay(Intent intent) {
    boolean declined = intent.kind == Kind.DECLINED_SALE;
    Operation operation =
        new Operation(
            terminal,
            number,
            intent.second,
            type(intent.kind),
            batch(),
            nextStan(),
            numbers.rrn(terminal.index(), number, intent.card.number().charAt(0)),
            numbers.schemeStan(terminal.index(), number),
            declined ? null : dice.digits(6),
            declined ? dice.of(REFUSALS) : Operation.APPROVED,
            intent.card,
            dice.of(ENTRY_MODES),
            intent.amountMinor,
            terminal.register() + "-" + Digits.padded(number + 1L, 5),
            intent.kind == Kind.VOIDED_SALE,
            original(intent),
            null);
    number++;
    intent.done = operation;
    acts.add(operation);
    count(operation);
  }

  private static OperationType type(Kind kind) {
    return switch (kind) {
      case VOID -> OperationType.VOID;
      case REFUND -> OperationType.REFUND;
      default -> OperationType.SALE;
    };
  }

  private @Nullable Original original(Intent intent) {
    if (intent.sale != null) {
      Operation sale = Objects.requireNonNull(intent.sale.done, "a void comes after its sale");
      String authCode = Objects.requireNonNull(sale.authCode(), "only approved sales are voided");
      return new Original(sale.batch(), sale.stan(), sale.rrn(), authCode, day);
    }
    if (intent.kind == Kind.REFUND) {
      LocalDate earlier = day.minusDays(dice.between(1, 28));
      String yddd = yddd(earlier);
      return new Original(null, null, yddd + dice.digits(8), dice.digits(6), earlier);
    }
    return null;
  }

  /** Last digit of the year and day of the year. */
  static String yddd(LocalDate day) {
    return day.getYear() % 10 + Digits.padded(day.getDayOfYear(), 3);
  }

  private void count(Operation operation) {
    if (!operation.approved()) {
      return;
    }
    if (operation.type() == OperationType.SALE) {
      debitMinor += operation.amountMinor();
      debits++;
    } else {
      creditMinor += operation.amountMinor();
      credits++;
    }
  }

  private void settle(int second) {
    acts.add(
        new Act.Settlement(second, batch(), nextStan(), debitMinor, debits, creditMinor, credits));
    batch++;
    debitMinor = 0;
    creditMinor = 0;
    debits = 0;
    credits = 0;
  }

  private String batch() {
    return Digits.padded(batch, 6);
  }

  private String nextStan() {
    String used = Digits.padded(stan, 6);
    stan = stan == LAST_STAN ? 1 : stan + 1;
    return used;
  }
}
