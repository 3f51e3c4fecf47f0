package io.reslip.ingestion.layout.declared.value;

import io.reslip.ingestion.layout.Flaw;
import io.reslip.ingestion.layout.RejectCode;
import org.jspecify.annotations.Nullable;

/**
 * An amount in minor units. Never rounds: more decimals than the currency has are a flaw, unless
 * they are zeros.
 *
 * @param scale how many of the digits are decimals, or {@link #POINT} or {@link #MINOR}
 * @param point the decimal point
 * @param grouping a sign between thousands, or 0
 * @param sign how the way is written
 * @param meaning what the sign does to the value
 * @param unit how many decimals the value's unit has, or {@link #CURRENCY}
 * @param leavesOutTooFine whether a value with more decimals than its unit is left out, where it is
 *     a flaw otherwise; it is never rounded
 */
public record AmountConversion(
    int scale,
    byte point,
    byte grouping,
    SignRule sign,
    Meaning meaning,
    int unit,
    boolean leavesOutTooFine)
    implements Conversion {

  /** The decimals are those behind the decimal point. */
  public static final int POINT = -1;

  /** The digits are minor units of whatever currency it is. */
  public static final int MINOR = -2;

  /** The value's unit is the minor unit of its currency. */
  public static final int CURRENCY = -1;

  /** What a sign does. */
  public enum Meaning {
    /** The value has no sign; which way it goes is the record's direction. */
    DIRECTION,
    /** What the merchant's side pays is positive. */
    FEE,
    /** C and plus are positive: for totals, which are compared in the source's own terms. */
    FIGURE
  }

  private static final long[] POWERS = {
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000L
  };

  private static final int MOST_DIGITS = 18;

  @Override
  public @Nullable Object value(Cell cell, String name, Situation row) {
    if (cell.isEmpty()) {
      return null;
    }
    byte[] bytes = cell.bytes();
    int from = cell.from();
    int to = cell.to();
    boolean credit = true;
    boolean told = sign.form() == SignRule.Form.MINUS;
    byte first = bytes[from];
    byte last = bytes[to - 1];
    switch (sign.form()) {
      case NONE -> {}
      case MINUS -> {
        credit = first != '-' && last != '-';
        from += first == '-' || first == '+' ? 1 : 0;
        to -= to - 1 > from && first != '-' && last == '-' ? 1 : 0;
      }
      case LETTER_FIRST, LETTER_IF_ANY -> {
        told = first == 'C' || first == 'D';
        credit = first == 'C';
        from += told ? 1 : 0;
      }
      case LETTER_LAST -> {
        told = last == 'C' || last == 'D';
        credit = last == 'C';
        to -= told ? 1 : 0;
      }
    }
    while (from < to && bytes[from] == ' ') {
      from++;
    }
    Object value = digits(bytes, from, to, name, unit == CURRENCY ? row.exponent() : unit);
    if (!(value instanceof Long magnitude)) {
      return leavesOutTooFine && isTooFine(value) ? null : value;
    }
    if (!told && needsLetter() && magnitude != 0) {
      return Flaw.invalid(name, "has no C or D to tell which way it goes");
    }
    return signed(magnitude, told, credit, row);
  }

  private boolean needsLetter() {
    return sign.form() == SignRule.Form.LETTER_FIRST || sign.form() == SignRule.Form.LETTER_LAST;
  }

  private static boolean isTooFine(Object value) {
    return value instanceof Flaw flaw && flaw.code() == RejectCode.AMOUNT_DECIMALS;
  }

  private Long signed(Long magnitude, boolean told, boolean credit, Situation row) {
    if (!told) {
      return magnitude;
    }
    return switch (meaning) {
      case DIRECTION -> {
        if (magnitude != 0) {
          row.direction(sign.direction(credit));
        }
        yield magnitude;
      }
      case FEE -> sign.isPaid(credit) ? magnitude : Long.valueOf(-magnitude);
      case FIGURE -> credit ? magnitude : Long.valueOf(-magnitude);
    };
  }

  private Object digits(byte[] bytes, int from, int to, String name, int exponent) {
    long value = 0;
    int digits = 0;
    int decimals = -1;
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      if (b >= '0' && b <= '9') {
        digits += digits > 0 || b != '0' ? 1 : 0;
        if (digits > MOST_DIGITS) {
          return Flaw.invalid(name, "has more than 18 digits");
        }
        value = value * 10 + (b - '0');
        decimals += decimals >= 0 ? 1 : 0;
      } else if (b == point && decimals < 0 && scale == POINT) {
        decimals = 0;
      } else if (b != grouping || grouping == 0 || decimals >= 0) {
        return Flaw.invalid(name, "is not an amount");
      }
    }
    boolean anyDigit = false;
    for (int i = from; i < to && !anyDigit; i++) {
      anyDigit = bytes[i] >= '0' && bytes[i] <= '9';
    }
    if (!anyDigit) {
      return Flaw.invalid(name, "is not an amount");
    }
    return scale == MINOR
        ? Long.valueOf(value)
        : scaled(value, scale == POINT ? Math.max(decimals, 0) : scale, name, exponent);
  }

  private static Object scaled(long value, int decimals, String name, int exponent) {
    if (decimals > exponent) {
      int surplus = decimals - exponent;
      if (value == 0) {
        return 0L;
      }
      if (surplus >= POWERS.length || value % POWERS[surplus] != 0) {
        return new Flaw(
            RejectCode.AMOUNT_DECIMALS,
            name + " has more decimals than its currency, which has " + exponent);
      }
      return value / POWERS[surplus];
    }
    long factor = POWERS[exponent - decimals];
    return value > Long.MAX_VALUE / factor
        ? Flaw.invalid(name, "has more than 18 digits")
        : (Object) (value * factor);
  }
}
