package io.reslip.suite.truth.witness;

import io.reslip.suite.fleet.chance.Fault;
import io.reslip.suite.fleet.model.Source;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to be found, and how it is to be described. Null is not to be checked, or has
 * no part in it.
 *
 * @param kind a kind of discrepancy, raised by the services yet or not
 * @param source the absent, deviating or late one
 * @param day the business date
 * @param verdict what is said of an absent record
 * @param outcome what really happened in the shop
 * @param fault the named fault behind it; null where none is, as for what a void lost everywhere
 *     leaves behind
 * @param tellers the sources whose files tell of it
 */
public record Case(
    String kind,
    @Nullable Source source,
    LocalDate day,
    @Nullable String merchantId,
    @Nullable String terminalId,
    @Nullable String type,
    @Nullable String batch,
    @Nullable String stan,
    @Nullable String rrn,
    @Nullable Long amountMinor,
    @Nullable String verdict,
    @Nullable String outcome,
    @Nullable Fault fault,
    Set<Source> tellers) {
  /** Copies what it is given. */
  public Case {
    tellers = Set.copyOf(tellers);
  }

  /** What it is about, for people. */
  public String words() {
    StringBuilder words = new StringBuilder(kind).append(' ').append(day);
    append(words, "source", source);
    append(words, "merchant", merchantId);
    append(words, "terminal", terminalId);
    append(words, "type", type);
    append(words, "batch", batch);
    append(words, "STAN", stan);
    append(words, "RRN", rrn);
    append(words, "fault", fault);
    return words.append(", told by ").append(tellers).toString();
  }

  private static void append(StringBuilder words, String name, @Nullable Object value) {
    if (value != null) {
      words.append(", ").append(name).append(' ').append(value);
    }
  }
}
