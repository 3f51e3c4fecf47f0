package io.reslip.ingestion.iso8583.erasure;

import java.util.Arrays;

/**
 * Masks card numbers and tracks in bytes that no field claims: every piece of 13 to 19 digits that
 * begins as cards do and satisfies Luhn, wherever it stands in a longer run, and every track. Would
 * rather mask too much. Time is linear. For one thread.
 */
final class UnclaimedBytes {

  private static final int SHORTEST_NUMBER = 13;
  private static final int SHORTEST_ON_TRACK = 12;
  private static final int LONGEST_NUMBER = 19;
  private static final int KEPT_FIRST = 6;
  private static final int KEPT_LAST = 4;
  private static final int TRACK_2_REST = 7;
  private static final int LONGEST_TRACK = 104;

  private int[] places = new int[64];
  private byte[] digits = new byte[64];
  private boolean[] masked = new boolean[64];
  private int run;

  /**
   * Masks what is found from {@code from} to {@code to}, seen as characters and as packed digits.
   */
  void erase(byte[] bytes, int from, int to, Redactions redactions) {
    erase(bytes, from, to, Symbols.ASCII, redactions);
    erase(bytes, from, to, Symbols.PACKED, redactions);
  }

  /** Masks what is found in bytes that are meant to be text. */
  void eraseText(byte[] bytes, int from, int to, Redactions redactions) {
    erase(bytes, from, to, Symbols.ASCII, redactions);
    if (!isText(bytes, from, to)) {
      erase(bytes, from, to, Symbols.PACKED, redactions);
    }
  }

  /** Masks what is found in bytes that are meant to be packed digits. */
  void erasePacked(byte[] bytes, int from, int to, Redactions redactions) {
    erase(bytes, from, to, Symbols.PACKED, redactions);
  }

  private void erase(byte[] bytes, int from, int to, Symbols symbols, Redactions redactions) {
    int count = symbols.count(to - from);
    int at = 0;
    while (at < count) {
      if (symbols.at(bytes, from, at) > 9) {
        at++;
        continue;
      }
      int behind = readRun(bytes, from, at, count, symbols);
      markNumbers();
      int trackEnd = trackEnd(bytes, from, behind, count, symbols);
      if (trackEnd > behind) {
        Arrays.fill(masked, Math.max(0, run - LONGEST_NUMBER), run, true);
        for (int i = behind; i < trackEnd; i++) {
          mask(bytes, from, i, symbols, redactions);
        }
      }
      for (int i = 0; i < run; i++) {
        if (masked[i]) {
          mask(bytes, from, places[i], symbols, redactions);
        }
      }
      at = Math.max(behind, trackEnd);
    }
  }

  /** Collects the digits that stand together from here on, and tells what is behind them. */
  private int readRun(byte[] bytes, int from, int start, int count, Symbols symbols) {
    run = 0;
    int at = start;
    while (at < count) {
      int symbol = symbols.at(bytes, from, at);
      if (symbol <= 9) {
        add(at, symbol);
        at++;
      } else if (symbol == Symbols.GAP && at + 1 < count && symbols.at(bytes, from, at + 1) <= 9) {
        at++;
      } else {
        break;
      }
    }
    return at;
  }

  private void add(int place, int digit) {
    if (run == places.length) {
      places = Arrays.copyOf(places, 2 * run);
      digits = Arrays.copyOf(digits, 2 * run);
      masked = Arrays.copyOf(masked, 2 * run);
    }
    places[run] = place;
    digits[run] = (byte) digit;
    masked[run] = false;
    run++;
  }

  private void markNumbers() {
    for (int start = 0; start + SHORTEST_NUMBER <= run; start++) {
      if (!beginsCard(digits[start])) {
        continue;
      }
      int evenDoubled = 0;
      int oddDoubled = 0;
      int most = Math.min(LONGEST_NUMBER, run - start);
      for (int i = 0; i < most; i++) {
        int digit = digits[start + i];
        int twice = digit < 5 ? 2 * digit : 2 * digit - 9;
        boolean even = (i & 1) == 0;
        evenDoubled += even ? twice : digit;
        oddDoubled += even ? digit : twice;
        // the check digit is never doubled, so its neighbour's parity decides
        int luhn = even ? oddDoubled : evenDoubled;
        if (i + 1 >= SHORTEST_NUMBER && luhn % 10 == 0) {
          Arrays.fill(masked, start + KEPT_FIRST, start + i + 1 - KEPT_LAST, true);
        }
      }
    }
  }

  /**
   * No scheme issues cards that begin with 0, 1 or 7 (ISO/IEC 7812: banking is 3 to 6, some 2, 8,
   * 9).
   */
  private static boolean beginsCard(int digit) {
    return digit >= 2 && digit != 7;
  }

  private int trackEnd(byte[] bytes, int from, int behind, int count, Symbols symbols) {
    if (run < SHORTEST_ON_TRACK || behind >= count) {
      return behind;
    }
    int separator = symbols.at(bytes, from, behind);
    int end = behind + 1;
    if (separator == Symbols.TRACK_2) {
      while (end < count && symbols.at(bytes, from, end) <= 9) {
        end++;
      }
      return end - behind > TRACK_2_REST ? end : behind;
    }
    if (separator == Symbols.TRACK_1) {
      int most = Math.min(count, behind + LONGEST_TRACK);
      while (end < most && symbols.at(bytes, from, end) != Symbols.OTHER) {
        end++;
      }
      return end;
    }
    return behind;
  }

  private static void mask(
      byte[] bytes, int from, int index, Symbols symbols, Redactions redactions) {
    symbols.mask(bytes, from, index);
    int place = from + symbols.byteOf(index);
    redactions.add(place, place + 1);
  }

  private static boolean isText(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] < 0x20 || bytes[i] > 0x7E) {
        return false;
      }
    }
    return true;
  }
}
