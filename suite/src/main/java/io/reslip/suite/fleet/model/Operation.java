package io.reslip.suite.fleet.model;

import org.jspecify.annotations.Nullable;

/**
 * A sale, void or refund as it really happened. What the sources say of it may differ: see {@link
 * #told} and {@link #amountTold}.
 *
 * @param number 0, 1, … within the terminal's day
 * @param second by the host's clock
 * @param schemeStan the trace number under which the host asked the scheme
 * @param amountMinor minor units of CNY
 * @param authCode null when declined
 * @param responseCode {@code 00} when approved
 * @param invoiceNo the till's number; unused at merchants without a till
 * @param voided a sale that was voided on the same day
 * @param original what a void or refund speaks of
 * @param fault what went wrong with its records
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
    boolean voided,
    @Nullable Original original,
    @Nullable Fault fault)
    implements Act {

  /** The response code of an approval. */
  public static final String APPROVED = "00";

  /** Whether the host approved it. */
  public boolean approved() {
    return responseCode.equals(APPROVED);
  }

  /** The same with its records gone wrong. */
  public Operation with(Fault gone) {
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
        voided,
        original,
        gone);
  }

  /** Whether the source writes it down when nothing goes wrong. */
  public boolean concerns(Source source) {
    return switch (source) {
      case TERMINAL, HOST -> true;
      case SCHEME -> approved() && !voided && type != OperationType.VOID;
      case TILL -> approved() && terminal.merchant().hasTill();
    };
  }

  /** How many times what the source sends tells of it. */
  public int told(Source source) {
    if (!concerns(source)) {
      return 0;
    }
    return switch (fault) {
      case Fault.Lost lost when lost.at() == source -> 0;
      case Fault.ToldTwice twice when twice.at() == source -> 2;
      case null, default -> 1;
    };
  }

  /** The amount that the source says, in minor units. */
  public long amountTold(Source source) {
    return fault instanceof Fault.WrongAmount wrong && wrong.at() == source
        ? wrong.amountMinor()
        : amountMinor;
  }
}
