package io.reslip.ingestion.iso8583.erasure;

import io.reslip.ingestion.iso8583.codec.MessageIndex;
import org.jspecify.annotations.Nullable;

/**
 * The list in DE 48 of a magnetic stripe batch upload (0320): a count of two digits, then for each
 * payment {@code 00}, STAN 6, card number zero-padded to 20, amount 12.
 */
public final class BatchList {

  private static final int FIELD = 48;
  private static final int BATCH_UPLOAD = 320;
  private static final int HEAD = 2;
  private static final int LINE = 40;
  private static final int STAN = 2;
  private static final int PAN = 8;
  private static final int AMOUNT = 28;
  private static final int SHORTEST_NUMBER = 13;

  private BatchList() {}

  /** Whether DE 48 of this message is such a list. */
  public static boolean isIn(MessageIndex message) {
    boolean upload = message.mti() / 10 * 10 == BATCH_UPLOAD;
    return upload
        && message.has(FIELD)
        && message.units(FIELD) > HEAD
        && (message.units(FIELD) - HEAD) % LINE == 0;
  }

  /** How many payments the bytes hold. */
  public static int lines(MessageIndex message) {
    return (message.units(FIELD) - HEAD) / LINE;
  }

  /** Where a line's bytes begin. */
  public static int offset(MessageIndex message, int line) {
    return message.offset(FIELD) + (HEAD + line * LINE) / 2;
  }

  /** A line's bytes. */
  public static int size() {
    return LINE / 2;
  }

  /** The trace number of a line, or null where it is none. */
  public static @Nullable String stan(MessageIndex message, int line) {
    return digits(message, line, STAN, PAN);
  }

  /** The card number of a line without its zeros in front, or null where there is none. */
  public static @Nullable String pan(MessageIndex message, int line) {
    int digits = panDigits(message, line);
    return digits < SHORTEST_NUMBER ? null : digits(message, line, AMOUNT - digits, AMOUNT);
  }

  /** The amount of a line in minor units, or null where it is none. */
  public static @Nullable Long amountMinor(MessageIndex message, int line) {
    String digits = digits(message, line, AMOUNT, LINE);
    return digits == null ? null : Long.valueOf(digits);
  }

  static int panEnd(int line) {
    return HEAD + line * LINE + AMOUNT;
  }

  static int panDigits(MessageIndex message, int line) {
    int at = message.offset(FIELD);
    int digits = AMOUNT - PAN;
    while (digits > 0 && PackedDigits.nibble(message.bytes(), at, panEnd(line) - digits) == 0) {
      digits--;
    }
    return digits;
  }

  private static @Nullable String digits(MessageIndex message, int line, int from, int to) {
    int start = HEAD + line * LINE;
    return message.digits(FIELD, start + from, start + to);
  }
}
