package io.reslip.suite.fleet.journal;

import io.reslip.suite.fleet.chance.Dice;
import io.reslip.suite.fleet.model.Act;
import io.reslip.suite.fleet.model.Digits;
import io.reslip.suite.fleet.model.Operation;
import io.reslip.suite.fleet.model.OperationType;
import io.reslip.suite.fleet.model.Source;
import io.reslip.suite.fleet.model.Terminal;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;

/**
 * Writes a terminal's journal in layout {@code iso8583-unionpay-pos}: each request, with track and
 * PIN block as terminals keep them against the rules, and each answer.
 */
public final class Journal {
  /** The institution that acquires, DE 32. */
  public static final String ACQUIRER = "48021000";

  private static final String NO_RRN = "000000000000";
  private static final int REPEATED_PER_MILLE = 250;
  private static final int KEY_BYTES = 40;
  // As on real terminals, the count overflows.
  private static final int COUNTS = 1000;
  private static final long STANS = 1_000_000;

  private final Terminal terminal;
  private final Frames frames;
  private final Dice dice;

  /**
   * @param dice for what means nothing: cryptograms, MACs, PIN blocks
   */
  public Journal(Terminal terminal, LocalDate day, Dice dice) {
    this.terminal = terminal;
    this.frames = new Frames(terminal, day);
    this.dice = dice;
  }

  /** Writes what the terminal still has of these acts, and tells how many that were. */
  public long write(List<Act> acts, OutputStream out) throws IOException {
    long written = 0;
    for (Act act : acts) {
      // Each message draws from a stream of its own: what is lost changes nothing in the others.
      Dice own = dice.forPart(Long.parseLong(act.batch()) * STANS + Long.parseLong(act.stan()));
      switch (act) {
        case Act.SignIn signIn -> signIn(signIn, own, out);
        case Act.Enquiry enquiry -> enquire(enquiry, out);
        case Act.Settlement settlement -> settle(settlement, out);
        case Operation operation -> {
          // What is scanned is another app's.
          if (operation.told(Source.TERMINAL) == 0 || operation.wallet() != null) {
            continue;
          }
          out.write(frames.request(operation, false, own));
          if (operation.type() == OperationType.REVERSAL && own.perMille(REPEATED_PER_MILLE)) {
            out.write(frames.request(operation, true, own));
          }
          if (operation.heard()) {
            out.write(frames.answer(operation, own));
          }
        }
      }
      written++;
    }
    return written;
  }

  private void signIn(Act.SignIn act, Dice own, OutputStream out) throws IOException {
    Message request = new Message("0800").number(11, act.stan());
    frames.parties(request, terminal.merchant().id());
    request
        .longNumber(60, "00" + act.batch() + "003")
        .longText(62, "Sequence No" + act.serial())
        .longText(63, "01 ");
    out.write(request.frame(Frames.TO_HOST));
    Message answer = new Message("0810").number(11, act.stan());
    frames.time(answer, act.second());
    answer.shortNumber(32, ACQUIRER).text(37, NO_RRN, 12).text(39, Operation.APPROVED, 2);
    frames.parties(answer, terminal.merchant().id());
    answer.longNumber(60, "00" + act.batch() + "003").longBytes(62, own.bytes(KEY_BYTES));
    out.write(answer.frame(Frames.TO_TERMINAL));
  }

  private void enquire(Act.Enquiry act, OutputStream out) throws IOException {
    Message request = new Message(Kinds.ENQUIRY.request());
    request
        .shortNumber(2, act.card().number())
        .number(3, Kinds.ENQUIRY.processing())
        .number(11, act.stan())
        .number(25, Kinds.ENQUIRY.condition());
    frames.parties(request, terminal.merchant().id());
    request.text(49, "156", 3).longNumber(60, Kinds.ENQUIRY.trade() + act.batch() + "00050");
    out.write(request.frame(Frames.TO_HOST));
    Message answer = new Message(Kinds.ENQUIRY.answer());
    answer
        .shortNumber(2, act.card().number())
        .number(3, Kinds.ENQUIRY.processing())
        .number(11, act.stan());
    frames.time(answer, act.second());
    answer.number(25, Kinds.ENQUIRY.condition()).shortNumber(32, ACQUIRER);
    answer.text(39, Operation.APPROVED, 2);
    frames.parties(answer, terminal.merchant().id());
    answer.text(49, "156", 3).longNumber(60, Kinds.ENQUIRY.trade() + act.batch() + "000");
    out.write(answer.frame(Frames.TO_TERMINAL));
  }

  private void settle(Act.Settlement act, OutputStream out) throws IOException {
    String domestic =
        Digits.padded(act.debitMinor(), 12)
            + Digits.padded(act.debits() % COUNTS, 3)
            + Digits.padded(act.creditMinor(), 12)
            + Digits.padded(act.credits() % COUNTS, 3);
    String foreign = "0".repeat(domestic.length());
    Message request = new Message("0500").number(11, act.stan());
    frames.parties(request, terminal.merchant().id());
    request
        .longNumber(48, domestic + "0" + foreign + "0")
        .text(49, "156", 3)
        .longNumber(60, "00" + act.batch() + "201")
        .longText(63, "01 ");
    out.write(request.frame(Frames.TO_HOST));
    Message answer = new Message("0510").number(11, act.stan());
    frames.time(answer, act.second());
    answer.shortNumber(32, ACQUIRER).text(39, Operation.APPROVED, 2);
    frames.parties(answer, terminal.merchant().id());
    answer
        .longNumber(48, domestic + "1" + foreign + "1")
        .text(49, "156", 3)
        .longNumber(60, "00" + act.batch() + "201");
    out.write(answer.frame(Frames.TO_TERMINAL));
  }
}
