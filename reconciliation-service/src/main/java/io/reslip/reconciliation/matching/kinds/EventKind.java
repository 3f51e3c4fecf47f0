package io.reslip.reconciliation.matching.kinds;

import java.util.Optional;

/** What a terminal does about a payment that is no record and bears on what happened. */
public enum EventKind {
  /** The answer was a refusal. */
  DECLINE,
  /** The slip came out: the print mark. */
  PRINTED,
  PRINT_FAILED,
  /** Power was cut between request and print. */
  POWER_LOST;

  /** The kind of this name; empty for events that bear on no payment. */
  public static Optional<EventKind> parse(String type) {
    for (EventKind kind : values()) {
      if (kind.name().equals(type)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
