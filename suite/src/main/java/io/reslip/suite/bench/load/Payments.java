package io.reslip.suite.bench.load;

import java.time.LocalDate;
import java.util.Locale;

/**
 * The sales of one business day, as many as wanted, the same each time. Each round has a day of its
 * own, so that no record is there already.
 *
 * @param round 0, 1, …, at most 300
 * @param count how many there are, less than a thousand million
 */
public record Payments(int round, int count) {
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 2);
  private static final int MOST_ROUNDS = 300;
  private static final int SALES_OF_A_TERMINAL = 100;

  /** The merchants' category code (DE 18), which their numbers hold too. */
  static final String MCC = "5411";

  private static final int TERMINALS_OF_A_MERCHANT = 4;
  private static final long FIRST_TERMINAL = 10_000_000;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  /** Published test numbers. */
  private static final String[] CARDS = {
    "6200000000000005", "4111111111111111", "5555555555554444", "6205500000000000004"
  };

  public Payments {
    if (round < 0 || round > MOST_ROUNDS) {
      throw new IllegalArgumentException("no day for round " + round);
    }
  }

  /** The business day of this round. */
  public LocalDate day() {
    return FIRST_DAY.plusDays(round);
  }

  /** The sale of this number, 0 to count - 1. */
  public Payment payment(int number) {
    long mixed = ((number + round * 1_000_000_000L) * SPREAD) >>> 1;
    long terminal = number / SALES_OF_A_TERMINAL;
    int second = number % 86_400;
    return new Payment(
        number,
        merchant(terminal / TERMINALS_OF_A_MERCHANT),
        Long.toString(FIRST_TERMINAL + terminal),
        padded(round + 1L, 6),
        padded(number % SALES_OF_A_TERMINAL + 1L, 6),
        padded((round + 1) * 1_000_000_000L + number, 12),
        padded(mixed % 1_000_000, 6),
        CARDS[number % CARDS.length],
        100 + mixed % 100_000,
        String.format(Locale.ROOT, "%02d:%02d:%02d", second / 3600, second / 60 % 60, second % 60));
  }

  /** DE 42 as China UnionPay numbers merchants: institution, region, category, sequence. */
  private static String merchant(long number) {
    return "898" + padded(3100 + number / 10_000, 4) + MCC + padded(number % 10_000, 4);
  }

  /**
   * One sale.
   *
   * @param number counted from 0
   * @param amount minor units of CNY
   * @param time local time in China, {@code HH:MM:SS}
   */
  public record Payment(
      int number,
      String merchantId,
      String terminalId,
      String batch,
      String stan,
      String rrn,
      String authCode,
      String card,
      long amount,
      String time) {
    private static final int LEADING = 6;
    private static final int TRAILING = 4;

    /** First 6 and last 4 digits. */
    public String cardMask() {
      return card.substring(0, LEADING)
          + "*".repeat(card.length() - LEADING - TRAILING)
          + card.substring(card.length() - TRAILING);
    }

    @Override
    public String toString() {
      return "payment " + number;
    }
  }

  static String padded(long number, int digits) {
    String text = Long.toString(number);
    return "0".repeat(Math.max(0, digits - text.length())) + text;
  }
}
