package io.reslip.reconciliation.discrepancy;

import io.reslip.reconciliation.access.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event of one discrepancy: how it was, how it is after, who did it, and why in words.
 *
 * @param before null when it is just opened
 */
public record Step(
    @Nullable Discrepancy before,
    Discrepancy after,
    DiscrepancyEvent event,
    Actor actor,
    Instant at,
    String detail) {

  /** Opens one that was not there. */
  public static Step open(UUID id, Matter matter, Instant at) {
    return new Step(
        null,
        matter.with(id, DiscrepancyState.OPEN, at, null, null, null, 1),
        DiscrepancyEvent.OPENED,
        Actor.MACHINE,
        at,
        matter.detail());
  }

  /**
   * What the event makes of it.
   *
   * @param matter what is the matter from now on
   * @throws IllegalStateException when its state does not allow the event
   */
  public static Step of(
      Discrepancy before,
      Matter matter,
      DiscrepancyEvent event,
      Actor actor,
      Instant at,
      String detail) {
    return of(before, matter, event, actor, at, detail, before.assignee());
  }

  /** The same thing is the matter as before; see above. */
  public static Step of(
      Discrepancy before, DiscrepancyEvent event, Actor actor, Instant at, String detail) {
    return of(before, Matter.of(before), event, actor, at, detail);
  }

  /** Gives it to somebody, or to nobody. */
  public static Step assign(
      Discrepancy before, @Nullable String assignee, Actor actor, Instant at) {
    return of(
        before,
        Matter.of(before),
        DiscrepancyEvent.ASSIGNED,
        actor,
        at,
        assignee == null ? "Nobody looks after it." : assignee + " looks after it.",
        assignee);
  }

  private static Step of(
      Discrepancy before,
      Matter matter,
      DiscrepancyEvent event,
      Actor actor,
      Instant at,
      String detail,
      @Nullable String assignee) {
    DiscrepancyState state = before.state().after(event);
    Discrepancy after =
        matter.with(
            before.id(),
            state,
            before.openedAt(),
            closedAt(before, state, at),
            reason(before, state, event, detail),
            assignee,
            before.revision() + 1);
    return new Step(before, after, event, actor, at, detail);
  }

  private static @Nullable Instant closedAt(
      Discrepancy before, DiscrepancyState state, Instant at) {
    if (state.live()) {
      return null;
    }
    return state == before.state() ? before.closedAt() : at;
  }

  private static @Nullable String reason(
      Discrepancy before, DiscrepancyState state, DiscrepancyEvent event, String detail) {
    if (event == DiscrepancyEvent.DISMISSED) {
      return detail;
    }
    return state.live() ? null : before.reason();
  }
}
