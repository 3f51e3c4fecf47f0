package io.reslip.reconciliation.matching.grouping;

import io.reslip.reconciliation.intake.RecordKeys;
import io.reslip.reconciliation.matching.kinds.EventKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What terminals did that bears on payments, by the hash of terminal, batch and STAN.
 *
 * @param events none of a trace that nothing is known of
 */
public record EventsByTrace(Map<Long, List<Event>> events) {
  /** Nothing is known. */
  public static final EventsByTrace NONE = new EventsByTrace(Map.of());

  /**
   * One of them.
   *
   * @param day the acquirer's; null where unknown
   */
  public record Event(EventKind kind, @Nullable LocalDate day) {}

  public EventsByTrace {
    events = Map.copyOf(events);
  }

  /** By the hash of this terminal, batch and STAN; null where one of them is unknown. */
  public static @Nullable Long trace(
      @Nullable String deviceKey, @Nullable String batch, @Nullable String stan) {
    return RecordKeys.traceHash(deviceKey, batch, stan);
  }
}
