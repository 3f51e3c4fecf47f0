package io.reslip.ingestion.cardholder;

import java.util.Arrays;

/**
 * Finds card numbers and tracks in hexadecimal and in base64 within a stream of characters, at any
 * alignment: what a run of such characters stands for is searched as text, and the characters of
 * what is found are overwritten. Linear in the input; keeps the last four characters.
 */
final class EncodedPans {

  private static final int QUAD = 4;
  private static final byte NONE = -1;
  private static final byte[] SEXTETS = sextets();

  private final PanScanner[] hex = new PanScanner[2];
  private final PanScanner[] base64 = new PanScanner[QUAD];
  private final int[] characters = new int[QUAD];
  private final long[] from = new long[QUAD];
  private final long[] to = new long[QUAD];
  private int hexRun;
  private int base64Run;

  EncodedPans(Redaction redaction) {
    for (int i = 0; i < hex.length; i++) {
      hex[i] = new PanScanner(redaction, true);
    }
    for (int i = 0; i < base64.length; i++) {
      base64[i] = new PanScanner(redaction, true);
    }
  }

  /** One character, and the bytes that it is written in. */
  void accept(int c, long charFrom, long charTo) {
    if (c == 0) {
      return;
    }
    if (c >= SEXTETS.length || SEXTETS[c] == NONE) {
      end();
      return;
    }
    int slot = base64Run % QUAD;
    characters[slot] = c;
    from[slot] = charFrom;
    to[slot] = charTo;
    base64Run++;
    if (base64Run >= QUAD) {
      decodeQuad(base64[slot]);
    }
    if (Character.digit(c, 16) < 0) {
      endHex();
    } else if (++hexRun >= 2) {
      int before = (slot + QUAD - 1) % QUAD;
      int value = (Character.digit(characters[before], 16) << 4) | Character.digit(c, 16);
      hex[hexRun % 2].accept(value, from[before], charTo);
    }
  }

  /** The text is over. */
  void end() {
    if (base64Run >= QUAD) {
      for (int slot = 0; slot < QUAD; slot++) {
        decodeRest(slot);
        base64[slot].end();
      }
    }
    base64Run = 0;
    endHex();
  }

  /** The first byte that may still be overwritten, or {@code next} where there is none. */
  long undecidedFrom(long next) {
    long first = next;
    for (PanScanner each : hex) {
      first = Math.min(first, each.undecidedFrom(next));
    }
    for (PanScanner each : base64) {
      first = Math.min(first, each.undecidedFrom(next));
    }
    for (int i = 0; i < Math.min(base64Run, QUAD); i++) {
      first = Math.min(first, from[i]);
    }
    return first;
  }

  private void endHex() {
    if (hexRun >= 2) {
      hex[0].end();
      hex[1].end();
    }
    hexRun = 0;
  }

  /** The three bytes that the last four characters stand for. */
  private void decodeQuad(PanScanner pans) {
    int bits = 0;
    for (int i = 0; i < QUAD; i++) {
      bits = (bits << 6) | SEXTETS[characters[(base64Run + i) % QUAD]];
    }
    for (int i = 0; i < 3; i++) {
      int first = (base64Run + i) % QUAD;
      pans.accept((bits >> (16 - 8 * i)) & 0xFF, from[first], to[(first + 1) % QUAD]);
    }
  }

  /** What the last two or three characters stand for, too few for a group that ends at the slot. */
  private void decodeRest(int slot) {
    int rest = Math.floorMod(base64Run - 1 - slot, QUAD);
    int bits = 0;
    for (int i = rest; i > 0; i--) {
      bits = (bits << 6) | SEXTETS[characters[(base64Run - i) % QUAD]];
    }
    bits <<= 6 * (QUAD - rest);
    for (int i = 0; i < rest - 1; i++) {
      int first = (base64Run - rest + i) % QUAD;
      base64[slot].accept((bits >> (16 - 8 * i)) & 0xFF, from[first], to[(first + 1) % QUAD]);
    }
  }

  private static byte[] sextets() {
    byte[] sextets = new byte[128];
    Arrays.fill(sextets, NONE);
    String standard = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (int i = 0; i < standard.length(); i++) {
      sextets[standard.charAt(i)] = (byte) i;
    }
    sextets['-'] = 62;
    sextets['_'] = 63;
    return sextets;
  }
}
