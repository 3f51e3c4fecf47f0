package io.reslip.suite.truth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An answer held against the truth. */
public final class Comparison {
  private final Map<Expected, Listed> found = new HashMap<>();
  private final List<Expected> missed = new ArrayList<>();
  private final List<Listed> falseAlarms = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();

  private Comparison() {}

  /** Compares the final answer, all discrepancies in any state, with what is to be found. */
  public static Comparison of(List<Expected> expected, List<Listed> listed) {
    Comparison comparison = new Comparison();
    Map<String, Listed> unclaimed = new HashMap<>();
    for (Listed one : listed) {
      List<String> keys = Keys.of(one);
      if (keys.stream().anyMatch(unclaimed::containsKey)) {
        // The same told twice is one too many.
        comparison.falseAlarms.add(one);
      } else {
        keys.forEach(key -> unclaimed.put(key, one));
      }
    }
    expected.forEach(one -> comparison.find(one, unclaimed));
    unclaimed.values().stream().distinct().forEach(comparison.falseAlarms::add);
    return comparison;
  }

  private void find(Expected expected, Map<String, Listed> unclaimed) {
    Optional<Listed> match =
        Keys.of(expected).stream().map(unclaimed::get).filter(Objects::nonNull).findFirst();
    if (match.isEmpty()) {
      missed.add(expected);
      return;
    }
    Listed listed = match.get();
    unclaimed.values().removeIf(one -> one == listed);
    found.put(expected, listed);
    check(expected, listed);
  }

  private void check(Expected expected, Listed listed) {
    List<String> fields = new ArrayList<>();
    differ(fields, "source", expected.source().name(), listed.source());
    differ(fields, "type", expected.type(), listed.type());
    differ(fields, "merchant", expected.merchantId(), listed.merchantId());
    differ(fields, "terminal", expected.terminalId(), listed.terminalId());
    differ(fields, "batch", expected.batch(), listed.batch());
    differ(fields, "STAN", expected.stan(), listed.stan());
    differ(fields, "RRN", expected.rrn(), listed.rrn());
    differ(fields, "amount", text(expected.amountMinor()), text(listed.amount()));
    differ(fields, "verdict", expected.verdict(), listed.verdict());
    differ(fields, "outcome", expected.outcome(), listed.outcome());
    boolean over = expected.kind() == Kind.SOURCE_LATE;
    if (listed.withdrawn() != over) {
      fields.add("state " + listed.state());
    }
    if (!fields.isEmpty()) {
      wrong.add(listed.words() + ": " + String.join(", ", fields));
    }
  }

  private static void differ(
      List<String> fields, String name, @Nullable String expected, @Nullable String listed) {
    if (expected != null && !expected.equals(listed)) {
      fields.add(name + " " + (listed == null ? "absent" : listed) + " in place of " + expected);
    }
  }

  private static @Nullable String text(@Nullable Long amount) {
    return amount == null ? null : amount.toString();
  }

  /** By kind, those without anything too. */
  public List<Score> scores() {
    return Arrays.stream(Kind.values()).map(this::score).toList();
  }

  private Score score(Kind kind) {
    int hits = (int) found.keySet().stream().filter(one -> one.kind() == kind).count();
    int misses = (int) missed.stream().filter(one -> one.kind() == kind).count();
    int alarms = (int) falseAlarms.stream().filter(one -> one.kind().equals(kind.name())).count();
    return new Score(kind, hits + misses, hits, misses, alarms);
  }

  /** What the answer lists of this one. */
  public Optional<Listed> listed(Expected expected) {
    return Optional.ofNullable(found.get(expected));
  }

  /** What the answer does not list. */
  public List<Expected> missed() {
    return List.copyOf(missed);
  }

  /** What the answer lists and is not so, kinds that the day does not hold included. */
  public List<Listed> falseAlarms() {
    return List.copyOf(falseAlarms);
  }

  /** What was found but described wrongly, in words. */
  public List<String> wrong() {
    return List.copyOf(wrong);
  }

  /** Nothing missed, no false alarm, nothing described wrongly. */
  public boolean exact() {
    return missed.isEmpty() && falseAlarms.isEmpty() && wrong.isEmpty();
  }
}
