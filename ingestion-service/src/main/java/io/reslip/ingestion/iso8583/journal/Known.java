package io.reslip.ingestion.iso8583.journal;

import org.jspecify.annotations.Nullable;

/** Tells values from what terminals write where they have none. */
final class Known {

  private Known() {}

  /** Null for null, nothing, and zeros only. */
  static @Nullable String orNull(@Nullable String value) {
    return value == null || value.chars().allMatch(c -> c == '0') ? null : value;
  }
}
