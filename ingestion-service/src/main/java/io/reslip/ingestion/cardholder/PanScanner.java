package io.reslip.ingestion.cardholder;

/**
 * Finds card numbers by their shape in a stream of characters, and masks them: 13 to 19 digits,
 * also with single spaces or dashes between, whose check digit is right and whose beginning a
 * scheme issues; the same with zeros before it; and a scheme's usual lengths inside of longer digit
 * strings. Track 1 and track 2 are wholly overwritten. Zero bytes between characters are passed
 * over, as UTF-16 has them. It never needs to look back further than a hundred characters, so a
 * stream may be handed on up to {@link #undecidedFrom}. Linear in the input.
 */
final class PanScanner {

  private static final int RING = 32;
  private static final int MAX_ZERO_BYTES = 3;
  private static final int MIN_ALONE = 13;
  private static final int MIN_GLUED = 14;
  private static final int TRACK_2_PROOF = 4;
  private static final int TRACK_1_LENGTH = 79;
  private static final int EBCDIC_ZERO = 0xF0;

  private final Redaction redaction;
  private final boolean inAscii;
  private final int[] digits = new int[RING];
  private final long[] from = new long[RING];
  private final long[] to = new long[RING];
  private final int[] lastSix = new int[RING];
  private final boolean[] starts = new boolean[RING];
  private boolean ebcdic;
  private long written;
  private int run;
  private int group;
  private boolean onlyZeros;
  private boolean separated;
  private int zeroBytes;
  private long trackFrom = -1;
  private int trackDigits;
  private boolean inTrack2;
  private int leftOfTrack1;

  PanScanner(Redaction redaction) {
    this(redaction, false);
  }

  /**
   * @param inAscii whether the bytes are ASCII, whatever the characters: they stand for others
   */
  PanScanner(Redaction redaction, boolean inAscii) {
    this.redaction = redaction;
    this.inAscii = inAscii;
  }

  /**
   * One character.
   *
   * @param c the character; a byte above 0x7F that stands for itself as 0x80 to 0xFF
   * @param charFrom its first byte in the decoded upload
   * @param charTo behind its last byte
   */
  void accept(int c, long charFrom, long charTo) {
    if (c == 0 && zeroBytes < MAX_ZERO_BYTES) {
      zeroBytes++;
      return;
    }
    zeroBytes = 0;
    if (leftOfTrack1 > 0) {
      track1(c, charFrom, charTo);
      return;
    }
    boolean ascii = c >= '0' && c <= '9';
    if (ascii || (c >= EBCDIC_ZERO && c <= EBCDIC_ZERO + 9)) {
      if (run > 0 && ebcdic == ascii) {
        endRun();
      }
      ebcdic = !ascii;
      digit(c & 0x0F, charFrom, charTo);
    } else {
      other(c, charFrom, charTo);
    }
  }

  /** The text is over; what follows does not belong to it. */
  void end() {
    endRun();
    trackFrom = -1;
    inTrack2 = false;
    leftOfTrack1 = 0;
    zeroBytes = 0;
  }

  /** Whether nothing is begun, so that another character than a digit would change nothing. */
  boolean isIdle() {
    return run == 0 && trackFrom < 0 && leftOfTrack1 == 0;
  }

  /** The first byte that may still be overwritten, or {@code next} where there is none. */
  long undecidedFrom(long next) {
    long first = next;
    if (run > 0) {
      first = from[back(run - 1)];
    }
    return trackFrom >= 0 && !inTrack2 ? Math.min(first, trackFrom) : first;
  }

  private void digit(int value, long digitFrom, long digitTo) {
    boolean groupBegins = run == 0 || separated;
    group = groupBegins ? 0 : group;
    onlyZeros = groupBegins || onlyZeros;
    int slot = (int) written & (RING - 1);
    digits[slot] = value;
    lastSix[slot] = (lastSix[back(0)] * 10 + value) % 1_000_000;
    from[slot] = digitFrom;
    to[slot] = digitTo;
    starts[slot] = onlyZeros;
    onlyZeros = onlyZeros && value == 0;
    written++;
    run = Math.min(run + 1, CardMask.MAX_DIGITS);
    group = Math.min(group + 1, CardMask.MAX_DIGITS);
    separated = false;
    maskGlued();
    if (trackFrom >= 0) {
      trackDigits++;
      if (inTrack2) {
        redaction.wipe(digitFrom, digitTo, filler());
      } else if (trackDigits == TRACK_2_PROOF) {
        inTrack2 = true;
        redaction.wipe(trackFrom, digitTo, filler());
      }
    }
  }

  private void other(int c, long charFrom, long charTo) {
    boolean sign = c == '=' || c == 'D' || c == 'd';
    if (inTrack2 && (sign || c == 'F' || c == 'f')) {
      redaction.wipe(charFrom, charTo);
      endRun();
      return;
    }
    trackFrom = -1;
    inTrack2 = false;
    if (run >= group && group >= CardMask.MIN_DIGITS && (sign || c == '^')) {
      trackFrom = from[back(group - 1)];
      trackDigits = 0;
    }
    if (run > 0 && !separated && (c == ' ' || c == '-')) {
      maskAlone();
      separated = true;
    } else {
      endRun();
    }
    if (trackFrom >= 0 && c == '^') {
      redaction.wipe(trackFrom, charTo, filler());
      trackFrom = -1;
      leftOfTrack1 = TRACK_1_LENGTH;
    }
  }

  private void endRun() {
    if (run > 0 && !separated) {
      maskAlone();
    }
    run = 0;
    group = 0;
    separated = false;
  }

  /** Masks the numbers of any plausible kind that end here and begin where one may. */
  private void maskAlone() {
    for (int length = MIN_ALONE; length <= run; length++) {
      if (starts[back(length - 1)]
          && CardNumbers.plausible(firstSix(length), length)
          && hasRightCheckDigit(length)) {
        mask(length);
      }
    }
  }

  /** Masks the numbers of a usual kind that end here, whatever stands around them. */
  private void maskGlued() {
    for (int length = MIN_GLUED; length <= run; length++) {
      if (CardNumbers.usual(firstSix(length), length) && hasRightCheckDigit(length)) {
        mask(length);
      }
    }
  }

  /** Luhn, from the last digit back. */
  private boolean hasRightCheckDigit(int length) {
    int sum = 0;
    for (int i = 0; i < length; i++) {
      int digit = digits[back(i)];
      int doubled = digit * 2;
      sum += i % 2 == 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0;
  }

  private void mask(int length) {
    for (int i = length - 1 - CardMask.FIRST; i >= CardMask.LAST; i--) {
      redaction.wipe(from[back(i)], to[back(i)], filler());
    }
  }

  private int firstSix(int length) {
    return lastSix[back(length - CardMask.FIRST)];
  }

  private void track1(int c, long charFrom, long charTo) {
    leftOfTrack1--;
    if (c == '?' || c == '"' || c < ' ') {
      leftOfTrack1 = 0;
    } else {
      redaction.wipe(charFrom, charTo);
    }
  }

  private byte filler() {
    return ebcdic && !inAscii ? Redaction.EBCDIC_STAR : Redaction.ASCII_STAR;
  }

  private int back(int digitsBack) {
    return (int) (written - 1 - digitsBack) & (RING - 1);
  }
}
