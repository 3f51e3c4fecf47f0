package io.reslip.reconciliation.matching.kinds;

import io.reslip.reconciliation.intake.Source;
import io.reslip.reconciliation.matching.Finding.ClockDrift;
import java.time.Duration;
import java.util.Optional;

/** A terminal's clock held against the host's, over one payment that both tell of. */
public final class ClockRule {
  /** The way of a message and a host's queue take less. */
  static final Duration TOLERANCE = Duration.ofSeconds(60);

  private ClockRule() {}

  /** By how much the terminal is ahead, where that is more than messages take. */
  public static Optional<ClockDrift> of(OperationTold operation) {
    Told terminal = operation.at(Source.TERMINAL);
    Told host = operation.at(Source.HOST);
    if (terminal == null
        || host == null
        || terminal.occurredAt() == null
        || host.occurredAt() == null) {
      return Optional.empty();
    }
    Duration ahead = Duration.between(host.occurredAt(), terminal.occurredAt());
    return ahead.abs().compareTo(TOLERANCE) <= 0
        ? Optional.empty()
        : Optional.of(new ClockDrift(ahead.getSeconds()));
  }
}
