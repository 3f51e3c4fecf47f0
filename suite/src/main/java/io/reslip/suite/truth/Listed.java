package io.reslip.suite.truth;

import org.jspecify.annotations.Nullable;

/** A discrepancy as the answer lists it. Null is absent. */
public record Listed(
    String id,
    String kind,
    @Nullable String source,
    @Nullable String type,
    String state,
    @Nullable String verdict,
    @Nullable String outcome,
    @Nullable String merchantId,
    @Nullable String terminalId,
    @Nullable String batch,
    @Nullable String stan,
    @Nullable String rrn,
    @Nullable Long amount) {

  /** The cause went away by itself. */
  public boolean withdrawn() {
    return state.equals("WITHDRAWN");
  }

  /** What it is about, for a report; never holds card data. */
  public String words() {
    StringBuilder words = new StringBuilder(kind);
    append(words, "merchant", merchantId);
    append(words, "terminal", terminalId);
    append(words, "batch", batch);
    append(words, "STAN", stan);
    append(words, "RRN", rrn);
    return words.append(" (").append(state).append(", id ").append(id).append(')').toString();
  }

  private static void append(StringBuilder words, String name, @Nullable String value) {
    if (value != null) {
      words.append(", ").append(name).append(' ').append(value);
    }
  }
}
