package io.reslip.ingestion.iso8583.erasure;

import io.reslip.ingestion.iso8583.codec.BerTlv;
import java.util.Arrays;
import java.util.Set;

/** Overwrites card data in EMV data (DE 55). For one thread. */
final class EmvCardData {

  private static final int PAN = 0x5A;
  private static final int TRACK_2 = 0x57;
  private static final int EIGHT = 8;

  /** Tracks, their parts, PIN data, security codes and the holder's name and document. */
  private static final Set<Integer> ERASED =
      Set.of(0x56, 0x57, 0x99, 0x5F20, 0x5F30, 0x9F0B, 0x9F1F, 0x9F20, 0x9F60, 0x9F61, 0x9F6B);

  /** Cryptogram and terminal serial number: of 8 bytes, long enough to look like a card number. */
  private static final Set<Integer> EIGHT_BYTES = Set.of(0x9F26, 0x9F1E);

  private final UnclaimedBytes unclaimed;

  EmvCardData(UnclaimedBytes unclaimed) {
    this.unclaimed = unclaimed;
  }

  void erase(byte[] bytes, int from, int to, Redactions redactions) {
    boolean sound = isSound(bytes, from, to);
    if (!sound) {
      // a track may go on where its tag seems to end, or stand inside of another tag
      unclaimed.erase(bytes, from, to, redactions);
    }
    int[] first = {to};
    BerTlv.walk(
        bytes,
        from,
        to,
        (tag, constructed, at, length, whole) -> {
          if (ERASED.contains(tag)) {
            Arrays.fill(bytes, at, at + length, (byte) 0xFF);
            redactions.add(at, at + length);
            first[0] = Math.min(first[0], at);
          } else if (tag == PAN) {
            PackedDigits.maskNumber(bytes, at, 0, digits(bytes, at, length), redactions);
            first[0] = Math.min(first[0], at);
          } else if (length != EIGHT || !EIGHT_BYTES.contains(tag)) {
            unclaimed.erase(bytes, at, at + length, redactions);
          }
        });
    if (!sound) {
      Arrays.fill(bytes, first[0], to, (byte) 0xFF);
      redactions.add(first[0], to);
    }
  }

  /** Whether the lengths tie, and are those of what they should be. */
  private static boolean isSound(byte[] bytes, int from, int to) {
    boolean[] sound = {true};
    int read =
        BerTlv.walk(
            bytes,
            from,
            to,
            (tag, constructed, at, length, whole) -> {
              boolean tooLong = EIGHT_BYTES.contains(tag) && length != EIGHT;
              boolean torn = tag == TRACK_2 && length > 0 && !hasSeparator(bytes, at, length);
              sound[0] &= !tooLong && !torn;
            });
    return sound[0] && read == to;
  }

  /** One that was overwritten before has it too: it is all F then. */
  private static boolean hasSeparator(byte[] bytes, int at, int length) {
    for (int i = 0; i < 2 * length; i++) {
      if (PackedDigits.nibble(bytes, at, i) >= 0xD) {
        return true;
      }
    }
    return false;
  }

  /** A card number fills its last byte with F; one that was masked has F in its middle too. */
  private static int digits(byte[] bytes, int at, int length) {
    int digits = 2 * length;
    while (digits > 0 && PackedDigits.nibble(bytes, at, digits - 1) == PackedDigits.MASK) {
      digits--;
    }
    return digits;
  }
}
