package io.reslip.suite.check.finding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Collects what is wrong. Of each check the first {@value #SHOWN} failures are kept in words, the
 * others are counted.
 */
public final class Findings {
  /** How many failures of one check are kept in words. */
  public static final int SHOWN = 50;

  private final Map<Check, Part> parts = new EnumMap<>(Check.class);

  /** Nothing found yet. */
  public Findings() {
    for (Check check : Check.values()) {
      parts.put(check, new Part());
    }
  }

  private static final class Part {
    private long judged;
    private long failed;
    private final List<String> failures = new ArrayList<>();
    private final List<String> notChecked = new ArrayList<>();
  }

  /**
   * What came of one check.
   *
   * @param judged how many things were looked at
   * @param failed how many failures there are
   * @param failures the first of them, in words with ids
   * @param notChecked what could not be judged, and why
   */
  public record Result(
      Check check, long judged, long failed, List<String> failures, List<String> notChecked) {
    /** Copies what it is given. */
    public Result {
      failures = List.copyOf(failures);
      notChecked = List.copyOf(notChecked);
    }
  }

  /** Something was looked at. */
  public void judged(Check check) {
    part(check).judged++;
  }

  /** Something is wrong, in words with ids; never with card data. */
  public void fail(Check check, String words) {
    Part part = part(check);
    part.failed++;
    if (part.failures.size() < SHOWN) {
      part.failures.add(words);
    }
  }

  /** Looks at something, and fails with the words when it does not hold. */
  public void must(boolean holds, Check check, String words) {
    judged(check);
    if (!holds) {
      fail(check, words);
    }
  }

  /** Something cannot be judged, and why. */
  public void notChecked(Check check, String why) {
    part(check).notChecked.add(why);
  }

  /** Whether nothing is wrong. */
  public boolean whole() {
    return parts.values().stream().allMatch(part -> part.failed == 0);
  }

  /** Of every check, in order. */
  public List<Result> results() {
    return parts.entrySet().stream()
        .map(entry -> {
          Part part = entry.getValue();
          return new Result(
              entry.getKey(), part.judged, part.failed, part.failures, part.notChecked);
        })
        .toList();
  }

  private Part part(Check check) {
    return Objects.requireNonNull(parts.get(check));
  }
}
