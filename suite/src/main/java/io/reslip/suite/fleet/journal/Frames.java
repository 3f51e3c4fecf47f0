package io.reslip.suite.fleet.journal;

import io.reslip.suite.fleet.chance.Dice;
import io.reslip.suite.fleet.model.Card;
import io.reslip.suite.fleet.model.Digits;
import io.reslip.suite.fleet.model.Operation;
import io.reslip.suite.fleet.model.OperationType;
import io.reslip.suite.fleet.model.Original;
import io.reslip.suite.fleet.model.Source;
import io.reslip.suite.fleet.model.Terminal;
import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/** The frames of one operation: what the terminal asked and what the host answered. */
final class Frames {
  static final byte[] TO_HOST = Bcd.right("6000030000");
  static final byte[] TO_TERMINAL = Bcd.right("6000000003");

  private static final String CNY = "156";
  private static final String NOTHING = "000000";
  private static final int MAC_BYTES = 8;
  private static final int LONGEST_TRACK2 = 37;
  private static final int SECONDS_OF_DAY = 86_400;

  private final Terminal terminal;
  private final LocalDate day;
  private final String mmdd;

  Frames(Terminal terminal, LocalDate day) {
    this.terminal = terminal;
    this.day = day;
    this.mmdd = mmdd(day);
  }

  byte[] request(Operation operation, boolean repeated, Dice dice) {
    boolean swiped = operation.entryMode().startsWith("02");
    boolean withPin = operation.entryMode().endsWith("1");
    Kinds.Codes codes = Kinds.of(operation.type());
    Message message = new Message(repeated ? codes.repeat() : codes.request());
    // Some apps leave the number to the track; the answer then has it.
    boolean trackAlone = swiped && operation.heard() && dice.perMille(200);
    if (!trackAlone) {
      message.shortNumber(2, operation.card().number());
    }
    payment(message, operation, codes);
    // What was not answered has no other time than the terminal's own.
    if (terminal.stampsRequests() || !operation.heard()) {
      ownTime(message, operation);
    }
    message.number(14, operation.card().expiry()).numberAtTheLeft(22, operation.entryMode());
    if (!swiped) {
      message.number(23, "0001");
    }
    message.number(25, codes.condition());
    if (withPin) {
      message.number(26, "12");
    }
    if (trackAlone || dice.perMille(500)) {
      message.shortNumber(35, track2(operation.card()));
    }
    boolean reversal = operation.type() == OperationType.REVERSAL;
    // A reversal bears the numbers of what it reverses, and names nothing.
    Original original = reversal ? null : operation.original();
    if (original != null) {
      reference(message, original);
    }
    if (reversal) {
      message.text(39, "98", 2);
    }
    parties(message, terminal.merchant().id());
    message.text(49, CNY, 3);
    if (withPin) {
      message.bytes(52, dice.bytes(8)).number(53, "2600000000000000");
    }
    if (!swiped) {
      message.longBytes(55, ChipData.of(operation, day, dice, dice.perMille(300)));
    }
    message.longNumber(60, codes.trade() + operation.batch() + "00050");
    if (original != null) {
      place(message, original);
    }
    return message.bytes(64, dice.bytes(MAC_BYTES)).frame(TO_HOST);
  }

  byte[] answer(Operation operation, Dice dice) {
    Kinds.Codes codes = Kinds.of(operation.type());
    Message message = new Message(codes.answer());
    message.shortNumber(2, operation.card().number());
    payment(message, operation, codes);
    time(message, operation.second());
    message
        .number(14, "0000")
        .number(15, mmdd)
        .number(25, codes.condition())
        .shortNumber(32, Journal.ACQUIRER)
        .text(37, operation.rrn(), 12);
    if (operation.authCode() != null) {
      message.text(38, operation.authCode(), 6);
    }
    message.text(39, operation.responseCode(), 2);
    parties(message, terminal.merchant().idAtScheme());
    return message
        .shortText(44, "01050000   " + Journal.ACQUIRER + "   ")
        .text(49, CNY, 3)
        .longNumber(60, codes.trade() + operation.batch() + "000")
        .longText(63, "CUP")
        .bytes(64, dice.bytes(MAC_BYTES))
        .frame(TO_TERMINAL);
  }

  /** DE 41 and 42. */
  void parties(Message message, String merchant) {
    message.text(41, terminal.id(), 8).text(42, merchant, 15);
  }

  /** When the host answered, DE 12 and 13. */
  void time(Message message, int second) {
    boolean nextDay = second >= SECONDS_OF_DAY;
    message
        .number(12, Digits.hhmmss(second % SECONDS_OF_DAY))
        .number(13, nextDay ? mmdd(day.plusDays(1)) : mmdd);
  }

  private void ownTime(Message message, Operation operation) {
    long second = operation.second() + operation.trouble().clockAheadSeconds();
    long days = Math.floorDiv(second, (long) SECONDS_OF_DAY);
    message
        .number(12, Digits.hhmmss((int) (second - days * SECONDS_OF_DAY)))
        .number(13, days == 0 ? mmdd : mmdd(day.plusDays(days)));
  }

  static String track2(Card card) {
    String discretionary = "0".repeat(LONGEST_TRACK2 - 8 - card.number().length());
    return card.number() + "D" + card.expiry() + "220" + discretionary;
  }

  private static void payment(Message message, Operation operation, Kinds.Codes codes) {
    message
        .number(3, codes.processing())
        .number(4, operation.amountTold(Source.TERMINAL), 12)
        .number(11, operation.stan());
  }

  // The request names the payment that it speaks of; the answer brings a number of its own.
  private static void reference(Message message, Original original) {
    if (original.rrn() != null) {
      message.text(37, original.rrn(), 12);
    }
    if (original.authCode() != null) {
      message.text(38, original.authCode(), 6);
    }
  }

  private static void place(Message message, Original original) {
    message.longNumber(
        61, orNothing(original.batch()) + orNothing(original.stan()) + mmdd(original.day()));
  }

  private static String orNothing(@Nullable String digits) {
    return digits == null ? NOTHING : digits;
  }

  private static String mmdd(LocalDate date) {
    MonthDay day = MonthDay.from(date);
    return Digits.padded(day.getMonthValue(), 2) + Digits.padded(day.getDayOfMonth(), 2);
  }
}
