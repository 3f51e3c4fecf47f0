package io.reslip.suite.fleet.model;

/**
 * A point-of-sale terminal, and the cash register that stands beside it.
 *
 * @param index 0, 1, … across the fleet
 * @param id the TID: 8 digits
 * @param firstBatch the batch that is open in the first morning
 * @param firstStan the first trace number of the first day, 1 to 999999
 * @param clockOffsetSeconds how far its clock is ahead of the host's
 * @param stampsRequests whether its requests carry its own time; the answer always carries the
 *     host's
 * @param settlesAtNoon whether it also settles in the early afternoon
 * @param busyPercent how busy it is: 100 is as most are
 */
public record Terminal(
    int index,
    String id,
    String serial,
    Merchant merchant,
    String storeId,
    int firstBatch,
    int firstStan,
    int clockOffsetSeconds,
    boolean stampsRequests,
    boolean settlesAtNoon,
    int busyPercent) {
  private static final int FOUR_DIGITS = 9_999;

  /** The cash register beside it, unique in the fleet. */
  public String register() {
    return "R" + Digits.padded(index + 1L, index < FOUR_DIGITS ? 4 : 6);
  }

  /** How many batches it settles a day. */
  public int settlements() {
    return settlesAtNoon ? 2 : 1;
  }
}
