package io.reslip.suite.fleet;

/**
 * How large a simulated day is, and which one.
 *
 * @param seed the same seed gives the same day, byte for byte, on every machine
 * @param terminals 2 to 9999; about four belong to a merchant
 * @param payments of each terminal: sales, declined or not, and refunds; voids come on top
 */
public record DayOptions(long seed, int terminals, int payments) {
  /** Fewer could not hold one fault of each kind. */
  public static final int FEWEST_TERMINALS = 2;

  /** As many as there are numbers for. */
  public static final int MOST_TERMINALS = 9_999;

  /** Fewer could not hold one fault of each kind. */
  public static final int FEWEST_PAYMENTS = 10;

  /** More than any terminal sees on one day. */
  public static final int MOST_PAYMENTS = 10_000;

  private static final long MOST_IN_ALL = 10_000_000;

  /** Refuses what cannot be played, with a message for people. */
  public DayOptions {
    require(
        terminals >= FEWEST_TERMINALS && terminals <= MOST_TERMINALS,
        "--terminals must lie between " + FEWEST_TERMINALS + " and " + MOST_TERMINALS);
    require(
        payments >= FEWEST_PAYMENTS && payments <= MOST_PAYMENTS,
        "--sales must lie between " + FEWEST_PAYMENTS + " and " + MOST_PAYMENTS);
    require(
        (long) terminals * payments <= MOST_IN_ALL,
        "--terminals times --sales must not exceed " + MOST_IN_ALL);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
