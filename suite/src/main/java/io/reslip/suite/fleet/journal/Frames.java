package io.reslip.suite.fleet.journal;

import io.reslip.suite.fleet.model.Act;
import io.reslip.suite.fleet.model.Card;
import io.reslip.suite.fleet.model.Digits;
import io.reslip.suite.fleet.model.Operation;
import io.reslip.suite.fleet.model.OperationType;
import io.reslip.suite.fleet.model.Original;
import io.reslip.suite.fleet.model.Source;
import io.reslip.suite.fleet.model.Terminal;
import io.reslip.suite.fleet.plan.Dice;
import java.time.LocalDate;
import java.time.MonthDay;

/** The frames of one operation: what the terminal asked and what the host answered. */
final class Frames {
  static final String TO_HOST = "6000030000";
  static final String TO_TERMINAL = "6000000003";

  private static final String CNY = "156";
  private static final String NOTHING = "000000";
  private static final int MAC_BYTES = 8;
  private static final int LONGEST_TRACK2 = 37;

  private final Terminal terminal;
  private final LocalDate day;

  Frames(Terminal terminal, LocalDate day) {
    this.terminal = terminal;
    this.day = day;
  }

  byte[] request(Operation operation, Dice dice) {
    boolean swiped = operation.entryMode().startsWith("02");
    boolean withPin = operation.entryMode().endsWith("1");
    Message message = new Message(operation.type() == OperationType.REFUND ? "0220" : "0200");
    // Some apps leave the number to the track; the answer then has it.
    if (!swiped || dice.perMille(800)) {
      message.shortNumber(2, operation.card().number());
    }
    payment(message, operation);
    if (terminal.stampsRequests()) {
      int second = operation.second() + terminal.clockOffsetSeconds();
      message.number(12, Digits.hhmmss(second)).number(13, mmdd(day));
    }
    message.number(14, operation.card().expiry()).numberAtTheLeft(22, operation.entryMode());
    if (!swiped) {
      message.number(23, "0001");
    }
    message.number(25, "00");
    if (swiped || dice.perMille(500)) {
      message.shortNumber(35, track2(operation.card()));
    }
    parties(message);
    message.text(49, CNY, 3);
    if (withPin) {
      message.number(26, "12").bytes(52, dice.bytes(8)).number(53, "2600000000000000");
    }
    if (!swiped) {
      message.longBytes(55, ChipData.of(operation, day, dice, dice.perMille(300)));
    }
    message.longNumber(60, code(operation.type()) + operation.batch() + "00050");
    original(message, operation.original());
    return message.bytes(64, dice.bytes(MAC_BYTES)).frame(TO_HOST);
  }

  byte[] answer(Operation operation, Dice dice) {
    Message message = new Message(operation.type() == OperationType.REFUND ? "0230" : "0210");
    message.shortNumber(2, operation.card().number());
    payment(message, operation);
    message
        .number(12, Digits.hhmmss(operation.second()))
        .number(13, mmdd(day))
        .number(14, "0000")
        .number(15, mmdd(day))
        .number(25, "00")
        .shortNumber(32, Journal.ACQUIRER)
        .text(37, operation.rrn(), 12);
    if (operation.authCode() != null) {
      message.text(38, operation.authCode(), 6);
    }
    message.text(39, operation.responseCode(), 2);
    parties(message);
    return message
        .shortText(44, "01050000   " + Journal.ACQUIRER + "   ")
        .text(49, CNY, 3)
        .longNumber(60, code(operation.type()) + operation.batch() + "000")
        .longText(63, "CUP")
        .bytes(64, dice.bytes(MAC_BYTES))
        .frame(TO_TERMINAL);
  }

  /** DE 41 and 42. */
  void parties(Message message) {
    message.text(41, terminal.id(), 8).text(42, terminal.merchant().id(), 15);
  }

  /** When the host answered, DE 12 and 13. */
  void time(Message message, Act act) {
    message.number(12, Digits.hhmmss(act.second())).number(13, mmdd(day));
  }

  static String track2(Card card) {
    String discretionary = "0".repeat(LONGEST_TRACK2 - 8 - card.number().length());
    return card.number() + "D" + card.expiry() + "220" + discretionary;
  }

  private static void payment(Message message, Operation operation) {
    message
        .number(3, operation.type() == OperationType.SALE ? "000000" : "200000")
        .number(4, Digits.padded(operation.amountTold(Source.TERMINAL), 12))
        .number(11, operation.stan());
  }

  private static void original(
      Message message, @org.jspecify.annotations.Nullable Original original) {
    if (original != null) {
      // The request names the payment that it speaks of; the answer brings a number of its own.
      message.text(37, original.rrn(), 12).text(38, original.authCode(), 6);
      String batch = original.batch() == null ? NOTHING : original.batch();
      String stan = original.stan() == null ? NOTHING : original.stan();
      message.longNumber(61, batch + stan + mmdd(original.day()));
    }
  }

  // DE 60.1
  private static String code(OperationType type) {
    return switch (type) {
      case SALE -> "22";
      case VOID -> "23";
      case REFUND -> "25";
    };
  }

  private static String mmdd(LocalDate date) {
    MonthDay day = MonthDay.from(date);
    return Digits.padded(day.getMonthValue(), 2) + Digits.padded(day.getDayOfMonth(), 2);
  }
}
