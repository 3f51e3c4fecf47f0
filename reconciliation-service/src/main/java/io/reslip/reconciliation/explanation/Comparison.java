package io.reslip.reconciliation.explanation;

import io.reslip.reconciliation.inquiry.fit.Slip;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Two sides of what may be one payment, field by field. */
record Comparison(List<ComparedField> fields) {
  private static final Set<String> NUMBERS = Set.of("rrn", "batch", "stan");
  private static final Set<String> KEYS = Set.of("rrn", "stan");
  private static final Duration SAME_TIME = Duration.ofMinutes(1);
  private static final Duration NEAR_TIME = Duration.ofMinutes(30);

  Comparison {
    fields = List.copyOf(fields);
  }

  static Comparison of(Told mine, Told theirs) {
    List<ComparedField> fields = new ArrayList<>();
    for (String name : Told.NAMES) {
      String one = mine.values().get(name);
      String other = theirs.values().get(name);
      if (one != null || other != null) {
        fields.add(new ComparedField(name, one, other, agreement(name, one, other)));
      }
    }
    return new Comparison(fields);
  }

  /** Those that come to this. */
  List<ComparedField> that(Agreement agreement) {
    return fields.stream().filter(field -> field.agreement() == agreement).toList();
  }

  /**
   * Whether it could be taken for the same payment: a key agrees at the same terminal, or is a slip
   * away with the same amount; or terminal, amount and about the time agree.
   */
  boolean nearlyMet() {
    boolean terminal = is("deviceKey", Agreement.SAME);
    boolean amount = is("amount", Agreement.SAME) && !is("currency", Agreement.DIFFERENT);
    boolean sameKey = KEYS.stream().anyMatch(key -> is(key, Agreement.SAME));
    boolean nearKey = KEYS.stream().anyMatch(key -> is(key, Agreement.NEAR));
    boolean time = is("occurredAt", Agreement.SAME) || is("occurredAt", Agreement.NEAR);
    return (terminal && sameKey && (amount || time))
        || (nearKey && amount && (terminal || time))
        || (terminal && amount && time);
  }

  /** How much speaks for it; only to order by. */
  int weight() {
    return 2 * that(Agreement.SAME).size()
        + that(Agreement.NEAR).size()
        - 2 * that(Agreement.DIFFERENT).size();
  }

  private boolean is(String name, Agreement agreement) {
    return fields.stream()
        .anyMatch(field -> field.name().equals(name) && field.agreement() == agreement);
  }

  private static Agreement agreement(String name, @Nullable String one, @Nullable String other) {
    if (one == null || other == null) {
      return Agreement.UNKNOWN;
    }
    if (name.equals("occurredAt")) {
      return times(one, other);
    }
    boolean number = NUMBERS.contains(name);
    String mine = number ? withoutZeros(one) : one;
    String theirs = number ? withoutZeros(other) : other;
    if (mine.equals(theirs)) {
      return Agreement.SAME;
    }
    return number && Slip.between(mine, theirs) ? Agreement.NEAR : Agreement.DIFFERENT;
  }

  private static Agreement times(String one, String other) {
    try {
      Duration apart =
          Duration.between(OffsetDateTime.parse(one), OffsetDateTime.parse(other)).abs();
      return apart.compareTo(SAME_TIME) <= 0
          ? Agreement.SAME
          : apart.compareTo(NEAR_TIME) <= 0 ? Agreement.NEAR : Agreement.DIFFERENT;
    } catch (DateTimeException noTime) {
      return Agreement.UNKNOWN;
    }
  }

  private static String withoutZeros(String text) {
    String less = text.replaceFirst("^0+", "");
    return less.isEmpty() ? "0" : less;
  }
}
