package io.reslip.ingestion.iso8583.erasure;

import io.reslip.ingestion.iso8583.codec.BerTlv;
import java.util.Arrays;
import java.util.Set;

/** Overwrites card data in EMV data (DE 55). For one thread. */
final class EmvCardData {

  private static final int PAN = 0x5A;

  /** Tracks, their parts, PIN data, security codes and the holder's name and document. */
  private static final Set<Integer> ERASED =
      Set.of(0x56, 0x57, 0x99, 0x5F20, 0x5F30, 0x9F0B, 0x9F1F, 0x9F20, 0x9F60, 0x9F61, 0x9F6B);

  /** Tags whose values are something else by definition, and so are not searched. */
  private static final Set<Integer> OTHER_THINGS =
      Set.of(
          0x4F, 0x50, 0x82, 0x84, 0x86, 0x8A, 0x91, 0x95, 0x9A, 0x9B, 0x9C, 0x5F24, 0x5F25, 0x5F28,
          0x5F2A, 0x5F34, 0x9F02, 0x9F03, 0x9F06, 0x9F07, 0x9F08, 0x9F09, 0x9F0D, 0x9F0E, 0x9F0F,
          0x9F10, 0x9F12, 0x9F1A, 0x9F1E, 0x9F21, 0x9F26, 0x9F27, 0x9F33, 0x9F34, 0x9F35, 0x9F36,
          0x9F37, 0x9F41, 0x9F53, 0x9F63, 0x9F74, 0xDF31);

  private final UnclaimedBytes unclaimed;

  EmvCardData(UnclaimedBytes unclaimed) {
    this.unclaimed = unclaimed;
  }

  void erase(byte[] bytes, int from, int to, Redactions redactions) {
    int read =
        BerTlv.walk(
            bytes,
            from,
            to,
            (tag, constructed, at, length, whole) -> {
              if (ERASED.contains(tag)) {
                Arrays.fill(bytes, at, at + length, (byte) 0xFF);
                redactions.add(at, at + length);
              } else if (tag == PAN) {
                PackedDigits.maskNumber(bytes, at, 0, digits(bytes, at, length), redactions);
              } else if (!constructed && !OTHER_THINGS.contains(tag)) {
                unclaimed.erase(bytes, at, at + length, redactions);
              }
            });
    unclaimed.erase(bytes, read, to, redactions);
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
