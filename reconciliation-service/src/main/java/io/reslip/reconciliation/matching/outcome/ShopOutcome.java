package io.reslip.reconciliation.matching.outcome;

import io.reslip.reconciliation.matching.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What the evidence comes to. A side wins with a weight of at least {@link #ENOUGH}, and {@link
 * #TIMES} that of the other side; everything less is UNDETERMINED, which asks the merchant.
 *
 * @param reason in words
 */
public record ShopOutcome(Outcome outcome, String reason) {
  /** What a side needs at least. */
  static final int ENOUGH = 3;

  /** How many times the weight of what contradicts it. */
  static final int TIMES = 3;

  private static final String NOTHING = "No till record says what happened.";

  /** Decides by all evidence that there is. */
  public static ShopOutcome of(Set<Evidence> evidence) {
    int completed = weight(evidence, Outcome.COMPLETED);
    int not = weight(evidence, Outcome.NOT_COMPLETED);
    boolean doubted = evidence.contains(Evidence.TILL_CONTRADICTS_ITSELF);
    if (!doubted && wins(completed, not)) {
      return new ShopOutcome(Outcome.COMPLETED, words(evidence, Outcome.COMPLETED));
    }
    if (!doubted && wins(not, completed)) {
      return new ShopOutcome(Outcome.NOT_COMPLETED, words(evidence, Outcome.NOT_COMPLETED));
    }
    return new ShopOutcome(Outcome.UNDETERMINED, undetermined(evidence, completed, not));
  }

  private static boolean wins(int mine, int others) {
    return mine >= ENOUGH && mine >= TIMES * others;
  }

  private static String undetermined(Set<Evidence> evidence, int completed, int not) {
    if (completed > 1 && not > 1) {
      return "The evidence contradicts itself. "
          + words(evidence, Outcome.COMPLETED)
          + " But: "
          + words(evidence, Outcome.NOT_COMPLETED);
    }
    String neutral = words(evidence, Outcome.UNDETERMINED);
    if (!neutral.isEmpty()) {
      return neutral;
    }
    String some = words(evidence, Outcome.NOT_COMPLETED);
    return some.isEmpty() ? NOTHING : some + " That alone decides nothing.";
  }

  private static int weight(Set<Evidence> evidence, Outcome side) {
    return evidence.stream().filter(one -> one.says() == side).mapToInt(Evidence::weight).sum();
  }

  /** The weightiest first. */
  private static String words(Set<Evidence> evidence, Outcome side) {
    List<Evidence> mine = new ArrayList<>(evidence);
    mine.removeIf(one -> one.says() != side);
    mine.sort(Comparator.comparing(Evidence::weight).reversed().thenComparing(one -> one));
    return String.join(" ", mine.stream().map(Evidence::words).toList());
  }
}
