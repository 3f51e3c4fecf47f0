package io.reslip.reconciliation.matching.standing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How something of a whole terminal stands. Null is unknown. */
public sealed interface Standing {

  /** Our terminal. */
  String deviceKey();

  /** Our merchant. */
  @Nullable String merchantKey();

  /** The day that it is of. */
  LocalDate businessDate();

  /**
   * Numbers of a counter that were used.
   *
   * @param batches the counter of batches; else of trace numbers within {@code batch}
   * @param first first number, digits
   * @param last last number, digits
   * @param open whether ingestion still says that there is a gap
   * @param borneByNothing how many of the numbers no record of any source bears
   */
  record Gap(
      String gapId,
      String deviceKey,
      @Nullable String merchantKey,
      LocalDate businessDate,
      boolean batches,
      @Nullable String batch,
      long first,
      long last,
      boolean open,
      long borneByNothing)
      implements Standing {}

  /** Counts, and sums in minor units. */
  record Sums(long debits, long debitMinor, long credits, long creditMinor) {
    /** Both together. */
    Sums plus(Sums other) {
      return new Sums(
          debits + other.debits,
          debitMinor + other.debitMinor,
          credits + other.credits,
          creditMinor + other.creditMinor);
    }

    /** By how much the sums differ, in minor units. */
    public long apart(Sums other) {
      return Math.abs(debitMinor - other.debitMinor) + Math.abs(creditMinor - other.creditMinor);
    }
  }

  /**
   * A settled batch.
   *
   * @param claimed by the terminal
   * @param held by ingestion
   */
  record Totals(
      String deviceKey,
      @Nullable String merchantKey,
      LocalDate businessDate,
      @Nullable String batch,
      @Nullable String currency,
      Sums claimed,
      Sums held)
      implements Standing {}

  /**
   * What a terminal is about to delete.
   *
   * @param records how many that it has not sent; 0 when there is nothing to fear any more
   * @param amountMinor their sum in minor units
   */
  record Purge(
      String deviceKey,
      @Nullable String merchantKey,
      LocalDate businessDate,
      @Nullable Instant purgeAt,
      long records,
      @Nullable Long amountMinor,
      @Nullable String currency)
      implements Standing {}

  /**
   * A terminal's clock on one day.
   *
   * @param operations payments over which terminal and host disagree
   * @param secondsAhead on average, of the terminal
   * @param offsetSeconds within the terminal's own messages; null where ingestion says nothing
   */
  record Clock(
      String deviceKey,
      @Nullable String merchantKey,
      LocalDate businessDate,
      long operations,
      long secondsAhead,
      @Nullable Long offsetSeconds)
      implements Standing {}
}
