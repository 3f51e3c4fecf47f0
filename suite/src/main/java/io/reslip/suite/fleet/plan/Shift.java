package io.reslip.suite.fleet.plan;

import io.reslip.suite.fleet.chance.Dice;
import io.reslip.suite.fleet.model.Act;
import io.reslip.suite.fleet.model.Digits;
import io.reslip.suite.fleet.model.Operation;
import io.reslip.suite.fleet.model.OperationType;
import io.reslip.suite.fleet.model.Original;
import io.reslip.suite.fleet.model.Rail;
import io.reslip.suite.fleet.model.Terminal;
import io.reslip.suite.fleet.model.Totals;
import io.reslip.suite.fleet.model.Trouble;
import io.reslip.suite.fleet.model.Trouble.Answer;
import io.reslip.suite.fleet.model.Wallet;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One terminal's day: gives what it does its batch, trace and reference numbers. */
final class Shift {
  private static final List<String> ENTRY_MODES = List.of("051", "051", "071", "072", "021", "022");
  private static final String CODE_SCANNED = "031";
  private static final List<String> REFUSALS = List.of("51", "51", "61", "55", "54");

  private final Terminal terminal;
  private Device device;
  private final Numbers numbers;
  private final LocalDate day;
  private final long clockAhead;
  private final Dice dice;
  private final List<Act> acts = new ArrayList<>();
  private Totals totals = new Totals();
  private int number;

  /**
   * @param device as it stands in the morning
   * @param clockAhead by how many seconds the terminal's clock is ahead today
   */
  Shift(
      Terminal terminal,
      Device device,
      Numbers numbers,
      LocalDate day,
      long clockAhead,
      Dice dice) {
    this.terminal = terminal;
    this.device = device;
    this.numbers = numbers;
    this.day = day;
    this.clockAhead = clockAhead;
    this.dice = dice;
  }

  /** Everything that the terminal does, in order. */
  List<Act> work(List<Intent> agenda) {
    return work(agenda, Integer.MAX_VALUE, device);
  }

  /**
   * The same, with another device from a second on: it knows nothing of what the first has done.
   */
  List<Act> work(List<Intent> agenda, int swapAt, Device other) {
    boolean swapped = false;
    for (Intent intent : agenda) {
      if (!swapped && intent.second >= swapAt) {
        swapped = true;
        device = other;
        totals = new Totals();
        signIn(intent.second);
      }
      switch (intent.kind) {
        case SIGN_IN -> signIn(intent.second);
        case ENQUIRY -> acts.add(new Act.Enquiry(intent.second, batch(), nextStan(), intent.card));
        case SETTLEMENT -> settle(intent.second);
        case PAYMENT -> pay(intent);
      }
    }
    return acts;
  }

  /** Counts what a device uses that came at this second. */
  static void countFrom(int second, List<Intent> agenda, Counters counters) {
    int signIn = 1;
    counters.pass(0, signIn);
    for (Intent intent : agenda) {
      if (intent.second >= second) {
        boolean settles = intent.kind == Intent.Kind.SETTLEMENT;
        // A reversal bears the number of what it reverses.
        counters.pass(settles ? 1 : 0, intent.type == OperationType.REVERSAL ? 0 : 1);
      }
    }
  }

  private void signIn(int second) {
    acts.add(new Act.SignIn(second, batch(), nextStan(), device.serial()));
  }

  private void pay(Intent intent) {
    Operation first = intent.original == null ? null : intent.original.done;
    boolean reversal = intent.type == OperationType.REVERSAL;
    String code = code(intent);
    boolean authorised = code.equals(Operation.APPROVED) && !reversal && intent.rail == Rail.CARD;
    Operation operation =
        new Operation(
            terminal,
            number,
            intent.second,
            intent.type,
            // A reversal bears the numbers of what it reverses.
            reversal && first != null ? first.batch() : batch(),
            reversal && first != null ? first.stan() : nextStan(),
            numbers.rrn(terminal.index(), number, intent.card.number().charAt(0)),
            numbers.schemeStan(terminal.index(), number),
            authorised ? dice.digits(6) : null,
            code,
            intent.card,
            entryMode(intent, first),
            intent.amountMinor,
            terminal.register() + "-" + Digits.padded(number + 1L, 5),
            wallet(intent, first),
            original(intent, first),
            new Trouble(
                intent.answer,
                intent.undone,
                false,
                clockAhead,
                intent.givenBackMinor,
                null,
                intent.fault));
    number++;
    intent.done = operation;
    acts.add(operation);
    totals.count(operation);
  }

  private String entryMode(Intent intent, @Nullable Operation first) {
    if (first != null) {
      return first.entryMode();
    }
    return intent.rail == Rail.CARD ? dice.of(ENTRY_MODES) : CODE_SCANNED;
  }

  // Of a refund the numbers are those of what it gives back.
  private @Nullable Wallet wallet(Intent intent, @Nullable Operation first) {
    if (intent.rail == Rail.CARD) {
      return null;
    }
    if (first != null && first.wallet() != null) {
      Wallet paid = first.wallet();
      return new Wallet(
          intent.rail,
          paid.merchantOrderNo(),
          paid.channelOrderNo(),
          terminal.register() + "-F" + Digits.padded(number + 1L, 5));
    }
    String date = day.format(DateTimeFormatter.BASIC_ISO_DATE);
    String serial = numbers.serial(terminal.index(), number);
    String channel =
        switch (intent.rail) {
          case ALIPAY -> date + "220014588605" + serial;
          case WECHAT -> "4200002345" + date + "00" + serial;
          case UNIONPAY_QR -> date + "0104110000" + serial;
          case CARD -> throw new IllegalArgumentException("a card has no channel");
        };
    String order =
        terminal.register() + "-" + date.substring(2) + "-" + Digits.padded(number + 1L, 5);
    return new Wallet(intent.rail, order, channel, null);
  }

  private String code(Intent intent) {
    if (intent.responseCode != null) {
      return intent.responseCode;
    }
    return intent.declined ? dice.of(REFUSALS) : Operation.APPROVED;
  }

  private @Nullable Original original(Intent intent, @Nullable Operation first) {
    if (intent.original != null) {
      Operation done = Objects.requireNonNull(first, "what is spoken of comes first");
      boolean known = done.trouble().answer() != Answer.UNASKED;
      return new Original(
          done.batch(),
          done.stan(),
          known ? done.rrn() : null,
          known ? done.authCode() : null,
          day);
    }
    if (intent.type == OperationType.REFUND) {
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

  private void settle(int second) {
    acts.add(totals.settlement(second, batch(), nextStan()));
    device.counters().closeBatch();
  }

  private String batch() {
    return Digits.padded(device.counters().batch(), 6);
  }

  private String nextStan() {
    return Digits.padded(device.counters().takeStan(), 6);
  }
}
