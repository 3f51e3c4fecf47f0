package io.reslip.suite.fleet.model;

import io.reslip.suite.fleet.chance.Fault;
import io.reslip.suite.fleet.model.Trouble.Answer;
import io.reslip.suite.fleet.model.Trouble.Undone;
import org.jspecify.annotations.Nullable;

/**
 * A payment, or what was done about one, as it really happened. What the sources say of it may
 * differ: see {@link #told}, {@link #amountTold} and {@link #resultTold}.
 *
 * @param number 0, 1, … within the terminal's day
 * @param second of the business day, by the host's clock; 86,400 and more is after midnight
 * @param schemeStan the trace number under which the host asked the scheme
 * @param amountMinor minor units of CNY
 * @param authCode null when declined
 * @param responseCode {@code 00} when approved
 * @param invoiceNo the till's number; unused at merchants without a till
 * @param wallet null where it is by card; else the card is that of the payer, and told nobody
 * @param original what a void, refund, completion, tip or reversal speaks of
 * @param trouble how it went
 */
public record Operation(
    Terminal terminal,
    int number,
    int second,
    OperationType type,
    String batch,
    String stan,
    String rrn,
    String schemeStan,
    @Nullable String authCode,
    String responseCode,
    Card card,
    String entryMode,
    long amountMinor,
    String invoiceNo,
    @Nullable Wallet wallet,
    @Nullable Original original,
    Trouble trouble)
    implements Act {
  /** The response code of an approval. */
  public static final String APPROVED = "00";

  /** The host cannot find what a reversal speaks of. */
  public static final String NOTHING_TO_REVERSE = "25";

  /** Whether the host approved it. A reversal of what the host never knew is done, too. */
  public boolean approved() {
    return responseCode.equals(APPROVED)
        || (type == OperationType.REVERSAL && responseCode.equals(NOTHING_TO_REVERSE));
  }

  /** Whether it goes over this rail. */
  public boolean isBy(Rail rail) {
    return (wallet == null ? Rail.CARD : wallet.rail()) == rail;
  }

  /** Whether a void of the same day takes it back. */
  public boolean voided() {
    return trouble.undone() == Undone.VOIDED;
  }

  /** Whether a reversal took it back. */
  public boolean reversed() {
    return trouble.undone() == Undone.REVERSED || trouble.undone() == Undone.REVERSED_YET_CLEARED;
  }

  /** What went wrong with one source's record. */
  public @Nullable Flaw flaw() {
    return trouble.flaw();
  }

  /** The named fault that befell it. */
  public @Nullable Fault fault() {
    return trouble.fault();
  }

  /** The same with one source's record gone wrong. */
  public Operation with(Flaw gone, @Nullable Fault cause) {
    return with(trouble.with(gone, cause));
  }

  /** The same without what the terminal wrote down. */
  public Operation wipedBy(Fault cause) {
    return with(trouble.wipedBy(cause));
  }

  private Operation with(Trouble other) {
    return new Operation(
        terminal,
        number,
        second,
        type,
        batch,
        stan,
        rrn,
        schemeStan,
        authCode,
        responseCode,
        card,
        entryMode,
        amountMinor,
        invoiceNo,
        wallet,
        original,
        other);
  }

  /** Whether the source writes it down when nothing goes wrong. */
  public boolean concerns(Source source) {
    Answer answer = trouble.answer();
    boolean atHost = answer == Answer.HEARD || answer == Answer.UNHEARD;
    return switch (source) {
      case TERMINAL -> answer != Answer.UNTOLD;
      case HOST -> atHost;
      case SCHEME -> atHost && approved() && type.isCleared() && !takenBackBeforeClearing();
      case BANK -> false;
      case TILL ->
          (answer == Answer.HEARD || answer == Answer.UNTOLD)
              && approved()
              && type.isRungUp()
              && terminal.merchant().hasTill();
    };
  }

  private boolean takenBackBeforeClearing() {
    return voided() || trouble.undone() == Undone.REVERSED;
  }

  /** How many times what the source sends tells of it. */
  public int told(Source source) {
    if (!concerns(source) || (source == Source.TERMINAL && trouble.wiped())) {
      return 0;
    }
    return switch (trouble.flaw()) {
      case Flaw.Lost lost when lost.at() == source -> 0;
      case Flaw.ToldTwice twice when twice.at() == source -> 2;
      case null, default -> 1;
    };
  }

  /** The amount that the source says, in minor units. */
  public long amountTold(Source source) {
    if (trouble.flaw() instanceof Flaw.WrongAmount wrong && wrong.at() == source) {
      return wrong.amountMinor();
    }
    // The scheme clears what is left.
    return source == Source.SCHEME ? amountMinor - trouble.givenBackMinor() : amountMinor;
  }

  /** What the source says came of it. */
  public String resultTold(Source source) {
    if (source == Source.TERMINAL && !heard()) {
      return "TIMED_OUT";
    }
    return approved() ? "APPROVED" : "DECLINED";
  }

  /** Whether the terminal knows what the host answered. */
  public boolean heard() {
    return trouble.answer() == Answer.HEARD;
  }

  /** Whether the source tells the reference number of the host. */
  public boolean tellsReference(Source source) {
    return switch (source) {
      case HOST -> true;
      case BANK -> false;
      case SCHEME -> isBy(Rail.CARD) || isBy(Rail.UNIONPAY_QR);
      case TERMINAL -> heard();
      // As the maker of the register pleased.
      case TILL -> heard() && terminal.index() / 2 % 2 == number % 2;
    };
  }

  /** Whether the source tells batch and trace number of the terminal. */
  public boolean tellsPlace(Source source) {
    return switch (source) {
      case TERMINAL, HOST -> true;
      case SCHEME, BANK -> false;
      case TILL -> !tellsReference(Source.TILL);
    };
  }
}
