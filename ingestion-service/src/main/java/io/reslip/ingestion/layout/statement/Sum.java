package io.reslip.ingestion.layout.statement;

import org.jspecify.annotations.Nullable;

/** A sum that says when it is more than can be counted. */
public final class Sum {

  private long value;
  private boolean lost;

  /** Adds what may be negative. */
  public void add(long more) {
    long after = value + more;
    lost |= ((value ^ after) & (more ^ after)) < 0;
    value = after;
  }

  /** From here on it cannot be told: something was added that has no number. */
  public void lose() {
    lost = true;
  }

  /** The sum; null where it cannot be told. */
  public @Nullable Long value() {
    return lost ? null : Long.valueOf(value);
  }
}
