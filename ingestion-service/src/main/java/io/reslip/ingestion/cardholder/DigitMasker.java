package io.reslip.ingestion.cardholder;

/**
 * Masks the digits of a number that is known to be a card's, one digit after the other, whether its
 * check digit is right or not: a digit behind the sixth is overwritten as soon as four more have
 * come.
 */
final class DigitMasker {

  private final Redaction redaction;
  private final long[] from = new long[CardMask.LAST];
  private final long[] to = new long[CardMask.LAST];
  private int digits;

  DigitMasker(Redaction redaction) {
    this.redaction = redaction;
  }

  /** One digit and the bytes that it is written in. */
  void accept(long digitFrom, long digitTo) {
    int slot = digits % CardMask.LAST;
    if (digits >= CardMask.FIRST + CardMask.LAST) {
      redaction.wipe(from[slot], to[slot]);
    }
    from[slot] = digitFrom;
    to[slot] = digitTo;
    digits++;
  }

  /** The number is over; what follows is another. */
  void end() {
    digits = 0;
  }

  /** The first byte that may still be overwritten, or {@code next} where there is none. */
  long undecidedFrom(long next) {
    return digits == 0 ? next : from[digits < CardMask.LAST ? 0 : digits % CardMask.LAST];
  }
}
