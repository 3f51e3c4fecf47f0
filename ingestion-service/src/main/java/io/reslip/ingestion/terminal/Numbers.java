package io.reslip.ingestion.terminal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A set of numbers of a counter that runs from 1 to {@value #LAST} and then begins again.
 *
 * @param runs ascending, no two of them adjacent
 */
record Numbers(List<Run> runs) {

  static final int LAST = 999_999;

  private static final int DIGITS = 6;
  private static final Pattern RUN = Pattern.compile("\\[(\\d+),(\\d+)\\)");

  /** Numbers without a hole between them, both ends within. */
  record Run(int first, int last) {
    int length() {
      return last - first + 1;
    }
  }

  /** Collects numbers in any order. */
  static final class Builder {
    private final BitSet numbers = new BitSet();

    /** Adds a number; what is no number of such a counter adds nothing. */
    void add(String text) {
      if (text.isEmpty() || text.length() > DIGITS || !text.chars().allMatch(Builder::isDigit)) {
        return;
      }
      int number = Integer.parseInt(text);
      if (number > 0) {
        numbers.set(number);
      }
    }

    private static boolean isDigit(int sign) {
      return sign >= '0' && sign <= '9';
    }

    Numbers build() {
      List<Run> runs = new ArrayList<>();
      for (int first = numbers.nextSetBit(0); first >= 0; ) {
        int end = numbers.nextClearBit(first);
        runs.add(new Run(first, end - 1));
        first = numbers.nextSetBit(end);
      }
      return new Numbers(runs);
    }
  }

  /** Reads PostgreSQL's text of a multirange of integers. */
  static Numbers parse(String text) {
    List<Run> runs = new ArrayList<>();
    for (Matcher run = RUN.matcher(text); run.find(); ) {
      runs.add(new Run(Integer.parseInt(run.group(1)), Integer.parseInt(run.group(2)) - 1));
    }
    return new Numbers(runs);
  }

  /**
   * What was passed over: the runs between numbers of this set that are not in it, from the last
   * number on to the first one, too. A run over the counter's end is two.
   *
   * @param longest longer runs were not passed, number by number
   */
  List<Run> gaps(int longest) {
    if (runs.isEmpty()) {
      return List.of();
    }
    List<Run> gaps = new ArrayList<>();
    Run begin = new Run(1, runs.getFirst().first() - 1);
    Run end = new Run(runs.getLast().last() + 1, LAST);
    boolean wrapped = begin.length() + end.length() <= longest;
    if (wrapped) {
      gaps.add(begin);
    }
    for (int i = 1; i < runs.size(); i++) {
      gaps.add(new Run(runs.get(i - 1).last() + 1, runs.get(i).first() - 1));
    }
    if (wrapped) {
      gaps.add(end);
    }
    gaps.removeIf(gap -> gap.length() == 0 || gap.length() > longest);
    return gaps;
  }

  /** PostgreSQL's text of it. */
  String text() {
    return runs.stream()
        .map(run -> "[" + run.first() + "," + (run.last() + 1) + ")")
        .collect(Collectors.joining(",", "{", "}"));
  }
}
