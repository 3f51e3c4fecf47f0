package io.reslip.ingestion.feed;

import io.reslip.ingestion.problem.Problems;
import io.reslip.ingestion.record.Identity;
import org.jspecify.annotations.Nullable;

/**
 * A set of the feed's 64 slices. They spread the intake over replicas and mean nothing else.
 *
 * @param mask bit n is set when slice n is in the set
 */
public record Slices(long mask) {
  /** Slice of the facts that speak of no single record. */
  public static final int OF_NO_RECORD = 0;

  static final int COUNT = 64;
  private static final Slices ALL = new Slices(-1L);

  /** The slice of a record: by its identity alone, which is a hash already. */
  public static int of(Identity identity) {
    return (int) (identity.low() & (COUNT - 1));
  }

  static Slices parse(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return ALL;
    }
    long mask = 0;
    for (String each : text.split(",", -1)) {
      mask |= 1L << number(each.strip());
    }
    return new Slices(mask);
  }

  private static int number(String text) {
    if (text.matches("\\d{1,2}") && Integer.parseInt(text) < COUNT) {
      return Integer.parseInt(text);
    }
    throw Problems.badRequest(
        "invalid-slice", "slice is a number from 0 to 63, or several with commas between.");
  }

  boolean contains(int slice) {
    return (mask >>> slice & 1) != 0;
  }
}
