package io.reslip.suite.cards.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Looks for many secrets in one pass: the last six bytes, as one number, are looked up among the
 * beginnings of all spellings. Takes bytes in pieces. For one thread.
 */
final class Search {
  private static final int FILTER_BITS = 22;
  private static final long WINDOW = (1L << (8 * Spellings.SHORTEST)) - 1;

  private final Map<Long, List<Spelling>> byBeginning = new HashMap<>();
  private final long[] filter = new long[1 << (FILTER_BITS - 6)];
  private int longest;

  Search(List<Secret> secrets) {
    for (Secret secret : secrets) {
      Spellings.of(secret).forEach(this::add);
    }
  }

  /** How many bytes pieces must share, so that nothing between them is missed. */
  int overlap() {
    return longest + 2;
  }

  /** Tells of each find and the place of its first byte. */
  void in(byte[] text, int length, BiConsumer<Spelling, Integer> found) {
    long window = 0;
    for (int i = 0; i < length; i++) {
      window = ((window << 8) | (text[i] & 0xFF)) & WINDOW;
      int bit = bit(window);
      if ((filter[bit >>> 6] & 1L << bit) == 0 || i + 1 < Spellings.SHORTEST) {
        continue;
      }
      int at = i + 1 - Spellings.SHORTEST;
      for (Spelling spelling : byBeginning.getOrDefault(window, List.of())) {
        if (spelling.isAt(text, at, length)) {
          found.accept(spelling, at);
        }
      }
    }
  }

  private void add(Spelling spelling) {
    long beginning = 0;
    for (int i = 0; i < Spellings.SHORTEST; i++) {
      beginning = (beginning << 8) | (spelling.bytes()[i] & 0xFF);
    }
    byBeginning.computeIfAbsent(beginning, none -> new ArrayList<>()).add(spelling);
    int bit = bit(beginning);
    filter[bit >>> 6] |= 1L << bit;
    longest = Math.max(longest, spelling.bytes().length);
  }

  private static int bit(long window) {
    return (int) ((window * 0x9E37_79B9_7F4A_7C15L) >>> (64 - FILTER_BITS));
  }
}
