package io.reslip.reconciliation.inquiry.fit;

import io.reslip.reconciliation.inquiry.fit.Remembered.Between;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * What the asker remembers, held against what the sources tell of one payment.
 *
 * @param fits of each thing that was given
 */
public record Comparison(Map<Field, Fit> fits) {
  private static final Duration NEAR = Duration.ofMinutes(10);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration FAR = Duration.ofHours(26);

  /** Compares each thing that was given. */
  public static Comparison of(Remembered remembered, Told told) {
    Map<Field, Fit> fits = new EnumMap<>(Field.class);
    remembered
        .texts()
        .forEach((field, given) -> {
          Fit best = told.of(field).isEmpty() ? Fit.UNKNOWN : Fit.DIFFERENT;
          for (String value : told.of(field)) {
            best = best.or(text(field, given, value));
          }
          fits.put(field, best);
        });
    remembered
        .between()
        .ifPresent(between -> {
          Fit best = told.times().isEmpty() ? Fit.UNKNOWN : Fit.DIFFERENT;
          for (Instant time : told.times()) {
            best = best.or(time(between, time));
          }
          fits.put(Field.TIME, best);
        });
    return new Comparison(fits);
  }

  /** Copies what it is given. */
  public Comparison {
    fits = fits.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(fits));
  }

  /** From 1, all is exactly as remembered, down to 0: nothing speaks for it. */
  public double score() {
    double reached = 0;
    double possible = 0;
    for (Map.Entry<Field, Fit> fit : fits.entrySet()) {
      reached += fit.getKey().weight() * fit.getValue().share();
      possible += fit.getKey().weight();
    }
    return possible == 0 ? 0 : Math.max(0, reached / possible);
  }

  private static Fit text(Field field, String given, String value) {
    String asked = plain(field, given);
    String found = plain(field, value);
    if (asked.equals(found)) {
      return Fit.EXACT;
    }
    boolean near =
        switch (field) {
          case AMOUNT -> Slip.between(asked, found) || pointMoved(asked, found);
          case CURRENCY -> false;
          default -> Slip.between(asked, found);
        };
    return near ? Fit.NEAR : Fit.DIFFERENT;
  }

  // Leading zeros of counters are left out on slips; letters are read in any case.
  private static String plain(Field field, String text) {
    String upper = text.strip().toUpperCase(java.util.Locale.ROOT);
    return switch (field) {
      case STAN, RECEIPT_NO -> upper.replaceFirst("^0+(?=.)", "");
      default -> upper;
    };
  }

  /** 12.85 remembered as 1285, or the other way round. */
  private static boolean pointMoved(String one, String other) {
    return one.equals(other + "00") || other.equals(one + "00");
  }

  private static Fit time(Between between, Instant time) {
    Duration off = off(between, time);
    if (off.isZero()) {
      return Fit.EXACT;
    }
    boolean hourOff = off.compareTo(HOUR.minus(NEAR)) >= 0 && off.compareTo(HOUR.plus(NEAR)) <= 0;
    if (off.compareTo(NEAR) <= 0 || hourOff) {
      return Fit.NEAR;
    }
    return off.compareTo(FAR) <= 0 ? Fit.FAR : Fit.DIFFERENT;
  }

  private static Duration off(Between between, Instant time) {
    if (time.isBefore(between.from())) {
      return Duration.between(time, between.from());
    }
    return time.isAfter(between.to()) ? Duration.between(between.to(), time) : Duration.ZERO;
  }
}
