package io.reslip.ingestion.iso8583.message;

import org.jspecify.annotations.Nullable;

/** Tells values from what terminals write where they have none. */
public final class Known {

  private Known() {}

  /** Null for null, nothing, and zeros only. */
  public static @Nullable String orNull(@Nullable String value) {
    return value == null || value.chars().allMatch(c -> c == '0') ? null : value;
  }
}
