package io.reslip.ingestion.iso8583.message;

import io.reslip.ingestion.iso8583.codec.MessageIndex;
import io.reslip.ingestion.record.BatchTotals;
import org.jspecify.annotations.Nullable;

/**
 * What DE 48 of a settlement (0500, 0510) claims: debit amount n12, debit count n3, credit amount
 * n12, credit count n3, code n1; for domestic cards, and perhaps the same again for foreign ones.
 */
final class SettlementTotals {

  private static final int FIELD = 48;
  private static final int SETTLEMENT = 500;
  private static final int BEHIND_ITS_ANSWER = 520;
  private static final int AMOUNT = 12;
  private static final int COUNT = 3;
  private static final int SUMS = 2 * (AMOUNT + COUNT);
  private static final int BLOCK = SUMS + 1;

  private SettlementTotals() {}

  /** The totals of both kinds of cards together; null where the message claims none. */
  static @Nullable BatchTotals of(MessageIndex message) {
    boolean settles = message.mti() >= SETTLEMENT && message.mti() < BEHIND_ITS_ANSWER;
    if (!settles || !message.has(FIELD)) {
      return null;
    }
    int digits = message.units(FIELD);
    if (digits < SUMS) {
      return null;
    }
    BatchTotals domestic = block(message, 0);
    if (domestic == null || digits < BLOCK + SUMS) {
      return domestic;
    }
    BatchTotals foreign = block(message, BLOCK);
    return foreign == null ? null : domestic.plus(foreign);
  }

  private static @Nullable BatchTotals block(MessageIndex message, int at) {
    String sums = message.digits(FIELD, at, at + SUMS);
    if (sums == null) {
      return null;
    }
    return new BatchTotals(
        number(sums, AMOUNT, COUNT),
        number(sums, 0, AMOUNT),
        number(sums, 2 * AMOUNT + COUNT, COUNT),
        number(sums, AMOUNT + COUNT, AMOUNT));
  }

  private static long number(String digits, int from, int length) {
    return Long.parseLong(digits.substring(from, from + length));
  }
}
